"""Claims against verdicts, information requests and the survey: method sections 8, 10 and 11."""

from collections import Counter, defaultdict
from datetime import date
from typing import Any

from tests.recompute.activities import Rows, judged_activities
from tests.recompute.record import Record
from tests.recompute.workbooks import Row

REPLY = ("reply", "reply_date", "reply_url")


def latest_verdicts(record: Record, day: date) -> dict[str, dict[str, tuple[Row, Row]]]:
    """Activity → assessor → the latest verdict by a day, with the assessment it belongs to."""
    found: dict[str, dict[str, tuple[Row, Row]]] = defaultdict(dict)
    books = [book for book in record.books["assessment"] if book.one("assessment")["assessed_on"] <= day]
    for book in sorted(books, key=lambda book: (book.one("assessment")["assessed_on"], book.order)):
        head = book.one("assessment")
        for row in book.tables["assessor_verdict"]:
            subject = record.newest_activity.get(row["activity_code"], row["activity_code"])
            found[subject][head["organisation_code"]] = (head, row)
    return found


def agreement(reported_state: str | None, verdict: str | None) -> str:
    """The word for a claim beside a verdict."""
    if verdict is None:
        return "not_assessed"
    if reported_state != "completed":
        return "confirmed_not_claimed" if verdict == "confirmed" else "no_claim"
    return {"confirmed": "agree", "not_confirmed": "claimed_not_confirmed"}.get(verdict, verdict)


def claim_check(record: Record, day: date) -> Rows:
    """One row per activity and assessor, and one for each activity without verdict."""
    verdicts = latest_verdicts(record, day)
    rows = []
    for each in judged_activities(record, day):
        state = each.latest.state if each.latest else None
        for head, row in list(verdicts[each.activity.subject].values()) or [(None, None)]:
            known_reply = bool(row) and (row["reply_date"] is None or row["reply_date"] <= day)
            rows.append(
                {
                    "activity_code": each.activity.code,
                    "objective_code": each.activity.objective,
                    "responsible_institution": ", ".join(each.activity.responsible) or None,
                    "status": each.status,
                    "due_date": each.due,
                    "reported_state": state,
                    "period_code": each.latest.period if each.latest else None,
                    "reported_on": each.latest.reported_on if each.latest else None,
                    "verdict": row["verdict"] if row else None,
                    "agreement": agreement(state, row["verdict"] if row else None),
                    "assessor": head["organisation_code"] if head else None,
                    "organisation": head["organisation"] if head else None,
                    "assessed_on": head["assessed_on"] if head else None,
                    "is_older_than_report": head["assessed_on"] < each.latest.known_on
                    if head and each.latest
                    else None,
                    **{
                        name: row[name] if row else None
                        for name in ("evidence_url", "evidence_date", "explanation", "sent_for_reply_on", "reply_due")
                    },
                    **{name: row[name] if known_reply else None for name in REPLY},
                    "basis": head["basis"] if head else None,
                    "submission_id": row.submission_id if row else None,
                    "sheet": row.sheet if row else None,
                    "cell": row.cell("verdict") if row else None,
                }
            )
    return rows


def claim_matrix(record: Record, day: date) -> Rows:
    """How many activities stand where: reported state against verdict."""
    pairs = {(row["activity_code"], row["reported_state"], row["verdict"]) for row in claim_check(record, day)}
    counts = Counter((state, verdict) for _, state, verdict in pairs)
    return [
        {"reported_state": state, "verdict": verdict, "activity_count": count}
        for (state, verdict), count in counts.items()
    ]


def request_result(record: Record, day: date) -> Rows:
    """One row per request sent by a day."""
    rows = []
    for book in record.books["request"]:
        for row in book.tables["information_request"]:
            if row["sent_on"] > day:
                continue
            replied = row["replied_on"] if row["replied_on"] and row["replied_on"] <= day else None
            outcome = "pending" if row["replied_on"] and not replied else row["outcome"]
            deadline = row["legal_deadline"]
            rows.append(
                {
                    **{name: row[name] for name in ("request_code", "title", "organisation", "institution_code")},
                    **{name: row[name] for name in ("activity_codes", "period_code", "sent_on", "legal_deadline")},
                    "outcome": outcome,
                    "replied_on": replied,
                    "days_to_reply": (replied - row["sent_on"]).days if replied else None,
                    "is_unanswered": outcome == "no_reply"
                    or (outcome == "pending" and deadline is not None and deadline < day),
                    "complaint_on": row["complaint_on"] if row["complaint_on"] and row["complaint_on"] <= day else None,
                    "basis": row["basis"],
                    "submission_id": row.submission_id,
                    "sheet": row.sheet,
                    "cell": row.cell("outcome"),
                }
            )
    return rows


def request_count(record: Record, day: date) -> Rows:
    """Requests per institution and outcome."""
    counts = Counter((row["institution_code"], row["outcome"]) for row in request_result(record, day))
    return [
        {"institution_code": institution, "outcome": outcome, "request_count": count}
        for (institution, outcome), count in counts.items()
    ]


def survey_result(record: Record, day: date) -> Rows:
    """One row per answer of a survey whose field work was over, small cells withheld."""
    rows = []
    for book in record.books["survey"]:
        head = book.one("survey")
        if head["fielded_to"] and head["fielded_to"] > day:
            continue
        questions = {row["question_code"]: row for row in book.tables["survey_question"]}
        withheld = _withheld(record, questions, book.tables["survey_answer"])
        for row in book.tables["survey_answer"]:
            question = questions[row["question_code"]]
            is_withheld = row.number in withheld
            rows.append(
                {
                    **{name: head[name] for name in ("survey_code", "organisation", "fielded_from", "fielded_to")},
                    "respondent_count": head["respondent_count"],
                    **{name: question[name] for name in ("question_code", "topic", "wording_en")},
                    "is_multiple_choice": question["is_multiple_choice"] == "yes",
                    "is_sensitive": question["is_sensitive"] == "yes",
                    **{name: row[name] for name in ("respondent_group", "option_en", "base_count")},
                    "answer_count": None if is_withheld else row["answer_count"],
                    "share": None if is_withheld else round(row["answer_count"] / row["base_count"], 9),
                    "is_suppressed": is_withheld,
                    "submission_id": row.submission_id,
                    "sheet": row.sheet,
                    "row_number": row.number,
                    "cell": row.cell("answer_count"),
                }
            )
    return rows


def _withheld(record: Record, questions: dict[str, Row], answers: list[Row]) -> set[int]:
    """The rows whose count is not shown."""
    limit = record.thresholds
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in answers:
        groups[row["question_code"], row["respondent_group"]].append(row)
    withheld = set()
    for (question, _), rows in groups.items():
        is_sensitive = questions[question]["is_sensitive"] == "yes"
        small = limit["survey_small_sensitive_count" if is_sensitive else "survey_small_count"]
        hidden = {row.number for row in rows if 0 < row["answer_count"] < small}
        shown = sorted((row["answer_count"], row.number) for row in rows if row.number not in hidden)
        if len(hidden) == 1 and any(count for count, _ in shown):
            hidden.add(next(number for count, number in shown if count))
        withheld |= hidden
    for question in questions:
        rows = [row for row in answers if row["question_code"] == question]
        if any(row["base_count"] < limit["survey_small_base"] for row in rows):
            withheld |= {row.number for row in rows}
    return withheld
