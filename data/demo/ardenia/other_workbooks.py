"""Verdicts, capacity, survey, events, statements and requests of Ardenia as workbooks."""

import csv
from pathlib import Path
from typing import Any

from data.demo.ardenia import capacity, survey
from data.demo.ardenia.capacity import SELF_ASSESSMENTS, SelfAssessment
from data.demo.ardenia.context import EVENTS, REQUESTED_BY, REQUESTS, STATEMENTS
from data.demo.ardenia.handwriting import arrangement, day, number, rows_as_filled
from data.demo.ardenia.records import Opinion, address
from data.demo.ardenia.verdicts import ASSESSMENTS, Assessment
from etl.layouts import LAYOUTS
from etl.templates import write_workbook

CRITERIA = Path(__file__).parents[2] / "reference" / "criterion.csv"
Rows = dict[str, list[dict[str, Any]]]


def other_workbooks() -> dict[str, bytes]:
    """File name → workbook, of every kind but plans and progress reports."""
    written = {
        f"{found.file}.xlsx": _write("capacity", _capacity_rows(found), found.language, found.handwriting, found.file)
        for found in SELF_ASSESSMENTS
    }
    written |= {
        f"{found.file}.xlsx": _write(
            "assessment", _assessment_rows(found), found.language, found.handwriting, found.file
        )
        for found in ASSESSMENTS
    }
    written["80_survey_2025.xlsx"] = _write("survey", _survey_rows(), "sq", "old form", "80")
    written["81_events_and_statements.xlsx"] = _write("context", _context_rows(), "sr", "tidy", "81")
    written["82_requests.xlsx"] = _write("request", _request_rows(), "sq", "by hand", "82")
    return written


def _write(kind: str, rows: Rows, language: str, style: str, file: str) -> bytes:
    layout = LAYOUTS[kind]
    return write_workbook(
        layout,
        {table: rows_as_filled(found, style) for table, found in rows.items()},
        language,
        {
            sheet.table: arrangement(sheet, rows[sheet.table], style, language, f"{file}{sheet.table}")
            for sheet in layout.sheets
            if sheet.table in rows
        },
    )


def _points() -> dict[str, float]:
    """Criterion code → its full points, as bundled with the program."""
    with CRITERIA.open(encoding="utf-8", newline="") as file:
        return {
            row["criterion_code"]: float(row["points"])
            for row in csv.DictReader(file)
            if row["framework_code"] == "NCSI-STYLE"
        }


def _capacity_rows(found: SelfAssessment) -> Rows:
    full = _points()
    points: list[dict[str, Any]] = []
    for code in full:
        page = address(f"criterion-{code.replace('.', '-')}")
        if code in found.met:
            points.append(
                {"criterion_code": code, "points": full[code], "evidence_title": "Ardenia", "evidence_url": page}
            )
        elif code in found.claimed:
            points.append({"criterion_code": code, "points": full[code]})
        elif code in found.not_met:
            points.append({"criterion_code": code, "points": 0})
        elif code in found.asked:
            points.append({"criterion_code": code, "note": "Pa përgjigje"})
    assessment = {
        "framework_code": "NCSI-STYLE",
        "country_code": "XA",
        "assessed_on": day(found.assessed_on, found.handwriting, found.language),
        "assessor": found.assessor,
        "basis": "illustrative",
        **capacity.METHOD.fields("method_note"),
    }
    published = _published_rows(found) if found.brings_published_scores else {}
    return {"capacity_assessment": [assessment], "criterion_points": points} | published


def _published_rows(found: SelfAssessment) -> Rows:
    framework = {
        "framework_code": capacity.FRAMEWORK_CODE,
        **capacity.FRAMEWORK.fields("title"),
        "publisher": capacity.PUBLISHER,
        "points_total": capacity.POINTS_TOTAL,
        "source_url": address("readiness-index"),
    }
    scores = [
        {
            "framework_code": capacity.FRAMEWORK_CODE,
            "country_code": "XA",
            "date": day(published, found.handwriting, found.language),
            "score": number(score, found.handwriting),
            "points": points,
            "basis": "illustrative",
            "source_url": address(page),
        }
        for published, score, points, page in capacity.PUBLISHED_SCORES
    ]
    return {"framework": [framework], "published_score": scores}


def _assessment_rows(found: Assessment) -> Rows:
    def verdict_row(opinion: Opinion) -> dict[str, Any]:
        def written(text: str | None) -> Any:
            return day(text, found.handwriting, found.language)

        return {
            "activity_code": opinion.activity,
            "verdict": opinion.verdict,
            "evidence_url": address(opinion.evidence) if opinion.evidence else None,
            "evidence_date": written(opinion.evidence_date),
            "explanation": opinion.explanation,
            "sent_for_reply_on": written(opinion.sent),
            "reply_due": written(opinion.reply_due),
            "reply": opinion.reply,
            "reply_date": written(opinion.reply_date),
            "reply_url": address(f"reply-{opinion.activity.replace('.', '-')}") if opinion.reply else None,
        }

    assessment = {
        "organisation_code": found.code,
        "organisation": found.organisation,
        "assessed_on": day(found.assessed_on, found.handwriting, found.language),
        **found.method.fields("method_note"),
        "funding_and_interests": found.interests,
        "basis": "illustrative",
    }
    return {"assessment": [assessment], "assessor_verdict": [verdict_row(opinion) for opinion in found.opinions]}


def _survey_rows() -> Rows:
    survey_row = {
        "survey_code": "ARD-NGO-2025",
        **survey.TITLE.fields("title"),
        "fielded_from": day(survey.FIELDED[0], "old form", "sq"),
        "fielded_to": day(survey.FIELDED[1], "old form", "sq"),
        "organisation": REQUESTED_BY,
        "respondent_count": survey.RESPONDENTS,
        **survey.POPULATION.fields("population"),
        "basis": "illustrative",
        "source_url": address("survey-2025"),
    }
    questions = [
        {
            "question_code": question.code,
            **question.wording.fields("wording"),
            "topic": question.topic,
            "is_multiple_choice": question.is_multiple_choice,
            "is_sensitive": question.is_sensitive,
        }
        for question in survey.QUESTIONS
    ]
    answers = [
        {
            "question_code": question.code,
            **option.fields("option"),
            "respondent_group": group,
            "answer_count": count,
            "base_count": base,
        }
        for question in survey.QUESTIONS
        for option, group, count, base in question.answers
    ]
    findings = [
        {"topic": topic, **finding.fields("finding"), "source_url": address(page)}
        for topic, finding, page in survey.FINDINGS
    ]
    return {"survey": [survey_row], "survey_question": questions, "survey_answer": answers, "survey_finding": findings}


def _context_rows() -> Rows:
    events = [
        {
            "event_code": event.code,
            "date": day(event.date, "tidy", "sr"),
            "end_date": day(event.end, "tidy", "sr"),
            "kind": event.kind,
            **event.title.fields("title"),
            "institution_code": event.institution,
            "activity_codes": event.activities or None,
            "partner": event.partner,
            "amount_eur": event.amount,
            "account": event.account,
            "confidence": event.confidence,
            "basis": "illustrative",
            "source_url": address(event.page),
        }
        for event in EVENTS
    ]
    statements = [
        {
            "statement_code": statement.code,
            "kind": statement.kind,
            **statement.text.fields("wording"),
            "topic": statement.topic,
            "addressee": statement.addressee,
            "objective_code": statement.objective,
            "organisation": statement.organisation,
            "date": day(statement.date, "tidy", "sr"),
            "source_url": address(statement.page),
            "basis": "illustrative",
            "confidence": statement.confidence,
        }
        for statement in STATEMENTS
    ]
    return {"event": events, "statement": statements}


def _request_rows() -> Rows:
    rows = [
        {
            "request_code": request.code,
            "title": request.title,
            "organisation": REQUESTED_BY,
            "institution_code": request.institution,
            "activity_codes": request.activities or None,
            "period_code": request.period,
            "sent_on": day(request.sent, "by hand", "sq"),
            "legal_deadline": day(request.deadline, "by hand", "sq"),
            "outcome": request.outcome,
            "replied_on": day(request.replied, "by hand", "sq"),
            "ground": request.ground,
            "complaint_on": day(request.complaint, "by hand", "sq"),
            "document_url": address(request.page) if request.page else None,
            "basis": "illustrative",
        }
        for request in REQUESTS
    ]
    return {"information_request": rows}
