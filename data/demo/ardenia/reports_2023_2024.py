"""What Ardenia's institutions reported for 2023 and 2024: who was late, who was silent, what moved."""

from data.demo.ardenia.records import Report, Said

REPORTS_2023 = (
    Report(
        "20_progress_2023_aca", "ACA", "2023", "2024-02-14", "en", "tidy",
        said=(
            Said("2.1.1", "completed", on="2023-10-12", evidence="critical-operators-method"),
            Said("2.1.2", "in_progress"),
            Said("3.2.2", "in_progress"),
            Said("3.2.4", "completed", on="2023-10-31", evidence="awareness-month-2023"),
            Said("3.2.5", "completed", on="2023-11-15", evidence="safety-advice"),
            Said("4.1.1", "completed", on="2023-12-01", evidence="response-team"),
            Said("4.1.2", "in_progress", obstacles="The agency was not yet founded in law."),
        ),
        values=(
            ("I08", 2023, 10), ("I09", 2023, 6), ("I13", 2023, 4), ("I23", 2023, 36), ("I24", 2023, 40),
            ("I25", 2023, 210), ("I29", 2023, 0),
        ),
    ),
    Report(  # handed in six weeks late
        "21_progress_2023_mda", "MDA", "2023", "2024-04-11", "sq", "by hand",
        said=(
            Said("1.1.1", "completed", on="2023-11-28", evidence="law-on-cyber-security", evidence_kind="law"),
            Said("1.1.2", "in_progress", obstacles="Ligji hyri në fuqi më vonë se sa ishte planifikuar."),
            Said("1.2.1", "in_progress", obstacles="Mungojnë hapësirat e zyrave.", expected="2024-03"),
            Said("1.3.1", "in_progress"),
            Said("1.3.6", "in_progress"),
            Said("2.2.1", "completed", on="2023-12-18"),
            Said("2.2.2", "in_progress"),
            Said("2.3.1", "in_progress"),
            Said("2.3.2", "completed", on="2023-09-05", evidence="law-on-signatures", evidence_kind="law"),
            Said("3.2.1", "completed", on="2023-12-20", evidence="training-2023"),
            Said("5.2.1", "completed", on="2023-11-09", evidence="forum-2023"),
        ),
        values=(
            ("I01", 2023, 20), ("I02", 2023, True), ("I04", 2023, 3), ("I05", 2023, 60.5), ("I11", 2023, 15),
            ("I12", 2023, 40), ("I14", 2023, 99.3), ("I15", 2023, 22.5), ("I21", 2023, 25), ("I22", 2023, 36),
            ("I31", 2023, 40),
        ),
    ),
    Report(
        "22_progress_2023_mps", "MPS", "2023", "2024-02-20", "sr", "old form",
        said=(
            Said("1.1.3", "in_progress"),
            Said("4.1.4", "in_progress"),
            Said("4.2.4", "not_started", explanation="Čeka se mišljenje vlade."),
        ),
        values=(("I26", 2023, 0),),
    ),
    Report(
        "23_progress_2023_mel", "MEL", "2023", "2024-02-28", "sq", "tidy",
        said=(
            Said("3.1.1", "in_progress"),
            Said("3.1.2", "not_started"),
            Said("3.1.3", "in_progress"),
            Said("3.1.6", "completed", on="2023-12-08", evidence="teachers-2023"),
            Said("3.1.7", "in_progress", obstacles="Furnizuesi u tërhoq."),
        ),
        values=(("I18", 2023, 35), ("I19", 2023, 18), ("I20", 2023, 2)),
    ),
    Report(
        "24_progress_2023_cca", "CCA", "2023", "2024-02-05", "sq", "by hand",
        said=(
            Said("1.2.2", "completed", on="2023-12-14", evidence="meetings-2023"),
            Said("1.2.5", "in_progress"),
            Said("1.3.2", "completed", on="2023-12-22", evidence="yearly-report-2023"),
            Said("5.1.1", "not_started"),
        ),
        values=(("I03", 2023, 4), ("I06", 2023, False), ("I07", 2023, False)),
    ),
    Report(  # late, like the ministry's
        "25_progress_2023_aps", "APS", "2023", "2024-03-15", "sr", "by hand",
        said=(
            Said("4.2.1", "in_progress"),
            Said("4.2.2", "in_progress"),
            Said("4.2.3", "completed", on="2023-12-20", evidence="contact-point"),
            Said("4.2.6", "in_progress"),
        ),
        values=(("I27", 2023, 24), ("I28", 2023, 330)),
    ),
    # handed in on the last day, and empty: it counts as received, and says nothing of 4.1.6
    Report("26_progress_2023_ads", "ADS", "2023", "2024-02-29", "sr", "tidy"),
)  # fmt: skip

REPORTS_2024 = (
    Report(
        "30_progress_2024_h1_aca", "ACA", "2024-H1", "2024-07-19", "en", "by hand",
        said=(
            Said("2.1.2", "in_progress"),
            Said("2.1.3", "in_progress"),
            Said("2.2.5", "in_progress"),
            Said("3.2.2", "in_progress"),
            Said("4.1.2", "delayed", expected="Q3 2024"),
            Said("4.1.3", "in_progress"),
            Said("1.2.4", "in_progress"),
        ),
    ),
    Report(
        "31_progress_2024_aca", "ACA", "2024", "2025-02-11", "en", "tidy",
        said=(
            Said("1.2.4", "in_progress"),
            Said("2.1.2", "completed", on="2024-11-30", evidence="operators-register"),
            Said("2.1.3", "delayed", obstacles="Operators asked for a second consultation.", expected="2025-09"),
            Said("2.2.5", "in_progress"),
            Said("2.2.6", "completed", on="2024-12-13", evidence="service-tests-2024"),
            Said("3.2.2", "in_progress"),
            Said("3.2.4", "completed", on="2024-10-31", evidence="awareness-month-2024"),
            Said("4.1.2", "completed", on="2024-09-10", evidence="incident-notice", evidence_kind="decision"),
            Said("4.1.3", "completed", on="2024-12-15", evidence="report-an-incident"),
            Said("5.1.3", "in_progress"),
        ),
        values=(
            ("I08", 2024, 32), ("I09", 2024, 9), ("I13", 2024, 21), ("I23", 2024, 44), ("I24", 2024, 20),
            ("I25", 2024, 330), ("I29", 2024, 0),
        ),
    ),
    Report(
        "32_progress_2024_mda", "MDA", "2024", "2025-02-24", "sq", "old form",
        said=(
            Said("1.1.2", "in_progress"),
            Said("1.1.4", "in_progress"),
            Said("1.2.1", "in_progress"),
            Said("1.3.1", "completed", on="2024-10-30", evidence="state-budget-2025", evidence_kind="budget_line"),
        ),
        values=(("I01", 2024, 40), ("I04", 2024, 5)),
    ),
    Report(  # handed in again three weeks later, complete: it replaces the one before
        "33_progress_2024_mda_corrected", "MDA", "2024", "2025-03-18", "sq", "by hand",
        said=(
            Said("1.1.2", "partly_completed", explanation="Katër nga dhjetë akte janë miratuar."),
            Said("1.1.4", "in_progress"),
            Said("1.2.1", "completed", on="2024-03-20", evidence="agency-founding", evidence_kind="decision"),
            Said("1.3.1", "completed", on="2024-10-30", evidence="state-budget-2025", evidence_kind="budget_line"),
            Said("1.3.4", "not_started"),
            Said("1.3.6", "completed", on="2024-05-16", evidence="projects-portal"),
            Said("2.2.2", "delayed", obstacles="Tenderi u anulua dy herë.", expected="2026"),
            Said("2.2.3", "in_progress"),
            Said("2.2.4", "in_progress"),
            Said("2.3.1", "in_progress"),
            Said("3.2.1", "completed", on="2024-12-19", evidence="training-2024"),
            Said("3.2.3", "not_started", obstacles="Nuk ka bazë ligjore."),
            Said("5.2.1", "completed", on="2024-11-21"),
            Said("5.2.2", "not_started"),
        ),
        values=(
            ("I01", 2024, 40), ("I04", 2024, 5), ("I05", 2024, 58.25), ("I11", 2024, 21), ("I12", 2024, 31),
            ("I14", 2024, 99.1), ("I15", 2024, 30.5), ("I21", 2024, 41), ("I22", 2024, 33), ("I31", 2024, 52),
        ),
    ),
    Report(
        "34_progress_2024_mps", "MPS", "2024", "2025-04-08", "sr", "by hand",
        said=(
            Said("1.1.3", "completed", on="2024-12-10", evidence="criminal-code", evidence_kind="law"),
            Said("4.1.4", "partly_completed"),
            Said("4.1.5", "completed", on="2024-11-15", evidence="exercise-2024"),
            Said("4.2.4", "in_progress"),
            Said("5.1.2", "in_progress"),
        ),
        values=(("I26", 2024, 1),),
    ),
    # the ministry of education sent no report for 2024; an answer to a request tells a part of it
    Report(
        "35_progress_2024_mel_by_request", "MEL", "2024", "2025-06-12", "sq", "old form",
        said=(
            Said("3.1.1", "completed", on="2024-08-20", evidence="primary-curriculum", evidence_kind="decision"),
            Said("3.1.3", "delayed", expected="2025-10"),
        ),
        submitted_by="Roja Qytetare e Ardenias", received_through="information_request",
    ),
    Report(
        "36_progress_2024_cca", "CCA", "2024", "2025-02-27", "sq", "tidy",
        said=(
            Said("1.2.2", "completed", on="2024-12-18", evidence="meetings-2024"),
            Said("1.2.5", "in_progress"),
            Said("1.3.2", "completed", on="2025-02-20", evidence="yearly-report-2024"),
            Said("5.1.1", "completed", on="2024-12-12"),
        ),
        values=(("I03", 2024, 3), ("I06", 2024, False), ("I07", 2024, False)),
    ),
    Report(
        "37_progress_2024_aps", "APS", "2024", "2025-02-28", "sr", "tidy",
        said=(
            Said("1.2.4", "in_progress"),
            Said("4.2.1", "completed", on="2024-06-15", evidence="cybercrime-unit"),
            Said("4.2.2", "in_progress"),
            Said("4.2.6", "delayed", expected="2025"),
        ),
        values=(("I27", 2024, 23), ("I28", 2024, 290)),
    ),
    Report(
        "38_progress_2024_rna", "RNA", "2024", "2025-03-20", "en", "old form",
        said=(
            Said("1.1.5", "in_progress"),
            Said("2.1.5", "completed", on="2024-12-05", evidence="inspections-2024"),
            Said("2.1.7", "not_started", obstacles="No budget line."),
            Said("5.2.4", "in_progress"),
        ),
        values=(("I10", 2024, 33), ("I16", 2024, 2)),
    ),
    Report(
        "39_progress_2024_ads", "ADS", "2024", "2025-02-17", "sr", "by hand",
        said=(Said("4.1.6", "in_progress"),),
    ),
)  # fmt: skip
