"""The pages, their menu and what stands around every one of them."""

import streamlit as st

from pages.shared import address
from pages.shared.panels import older_release
from pages.shared.rooms import open_rooms, room
from pages.shared.shell import close_shell, open_shell
from pages.shared.visit import begin_visit, say
from tracker.queries.older_release import OlderRelease


def show() -> None:
    """One run: read the address, draw the shell, run the page that was asked for."""
    now = begin_visit()
    rooms = {name: room(name) for name in open_rooms()}
    page = st.navigation(list(rooms.values()), position="top")
    name = next(name for name, each in rooms.items() if each is page)
    st.set_page_config(page_title=f"{say(f'page.{name}')} · {say('product')}", layout="centered")
    open_shell(now)
    try:
        page.run()
    except OlderRelease:
        older_release()
    close_shell()
    address.show()


if __name__ == "__main__":
    show()
