"""Who publishes what a reader sees, or that nobody does yet."""

from pages.shared.visit import say
from pages.shared.wording import md_escape, web_link
from tracker.deployment import deployment


def publisher_note() -> str:
    """What goes into every picture and file: the publisher, or that it is not for publication."""
    facts = deployment()
    if not facts.is_public:
        return say("not_for_publication")
    return say("published_by", publisher=facts.publisher, licence=facts.licence, address=facts.public_address)


def publisher_line() -> str:
    """The foot of every page in Markdown: who publishes, where to write, under which licence."""
    facts = deployment()
    if not facts.is_public:
        return md_escape(say("footer.publisher"))
    words = md_escape(say("footer.published", publisher=facts.publisher, licence=facts.licence))
    ways = [f"{md_escape(say(f'footer.{name}'))} {_way(getattr(facts, name))}" for name in ("contact", "corrections")]
    return " · ".join([words, *ways])


def _way(address: str) -> str:
    return web_link(address) if address.startswith("https:") else md_escape(address)
