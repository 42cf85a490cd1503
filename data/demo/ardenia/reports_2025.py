"""What Ardenia's institutions reported for 2025, after the plan was amended; two of nine sent nothing."""

from data.demo.ardenia.records import Report, Said

REPORTS_2025 = (
    Report(
        "50_progress_2025_h1_aca", "ACA", "2025-H1", "2025-07-22", "en", "tidy",
        said=(
            Said("2.1.3", "in_progress"),
            Said("2.1.4", "in_progress"),
            # the tool was taken down for repair after it had been reported as completed
            Said("4.1.3", "in_progress", explanation="Taken down for repair after a fault was found."),
            Said("5.1.3", "completed", on="2025-05-20", evidence="network-member"),
        ),
    ),
    Report(
        "51_progress_2025_h1_mda", "MDA", "2025-H1", "2025-08-04", "sq", "by hand",
        said=(
            Said("1.1.2", "partly_completed"),
            Said("2.2.3", "completed", on="2025-06-12", evidence="patching-service"),
        ),
    ),
    Report(
        "52_progress_2025_aca", "ACA", "2025", "2026-02-12", "en", "old form",
        said=(
            Said("1.2.3", "completed", on="2025-11-03", evidence="security-officer-aca"),
            Said("1.2.4", "completed", on="2025-03-14", evidence="coordination-procedure"),
            # the register was reopened: a step back from completed, past its due date
            Said("2.1.2", "in_progress", explanation="Reopened after the auditors found missing operators."),
            Said("2.1.3", "completed", on="2025-09-22", evidence="operator-requirements", evidence_kind="law"),
            Said("2.1.4", "in_progress"),
            Said("2.2.5", "completed", on="2025-10-30", evidence="monitoring-centre", evidence_kind="contract"),
            Said("2.2.6", "partly_completed", obstacles="Six of ten services were tested."),
            Said("3.2.2", "completed", on="2025-12-01", evidence="certified-specialists"),
            Said("3.2.4", "completed", on="2025-10-31", evidence="awareness-month-2025"),
            Said("4.1.3", "completed", on="2025-11-18", evidence="report-an-incident"),
            Said("5.1.3", "completed", on="2025-05-20", evidence="network-member"),
        ),
        values=(
            ("I08", 2025, 41), ("I09", 2025, 14), ("I13", 2025, 45), ("I24", 2025, 11), ("I25", 2025, 300),
            ("I29", 2025, 1),
        ),
    ),
    Report(
        "53_progress_2025_mda", "MDA", "2025", "2026-02-26", "sq", "by hand",
        said=(
            Said("1.1.2", "partly_completed", explanation="Gjashtë nga dhjetë akte janë miratuar."),
            Said("1.1.4", "delayed", obstacles="Pritet mendimi i rregullatorit.", expected="Q3 2026"),
            Said("1.2.3", "completed", on="2025-12-15", evidence="security-officer-mda"),
            Said("1.3.4", "in_progress"),
            Said("2.2.2", "partly_completed", explanation="Një e treta e llogarive ka faktor të dytë."),
            Said("2.2.3", "completed", on="2025-06-12", evidence="patching-service"),
            Said("2.2.4", "completed", on="2025-12-05", evidence="protected-communication"),
            Said("2.2.7", "in_progress"),
            Said("2.3.1", "in_progress", expected="2027-06"),
            Said("3.2.1", "completed", on="2025-12-18", evidence="training-2025", evidence_kind="statement"),
            Said("3.2.3", "cancelled", explanation="Ligji për pagat nuk e lejon shtesën."),
            Said("5.2.1", "completed", on="2025-11-13", evidence="forum-2025"),
        ),
        values=(
            ("I01", 2025, 60), ("I04", 2025, 8), ("I05", 2025, 50.5), ("I11", 2025, 34), ("I12", 2025, 22),
            ("I14", 2025, 99.4), ("I15", 2025, 41), ("I21", 2025, 55), ("I22", 2025, 31), ("I30", 2025, 61),
        ),
    ),
    Report(
        "54_progress_2025_mel", "MEL", "2025", "2026-02-27", "sq", "tidy",
        said=(
            Said("3.1.1", "completed", on="2024-08-20", evidence="primary-curriculum", evidence_kind="decision"),
            Said("3.1.2", "completed", on="2025-08-25", evidence="secondary-curriculum", evidence_kind="decision"),
            Said("3.1.3", "completed", on="2025-10", evidence="bachelor-programme"),
            Said("3.1.4", "in_progress"),
            Said("3.1.6", "completed", on="2025-11-28"),
            Said("5.2.3", "not_started", obstacles="Mungon rregullorja e granteve."),
        ),
        values=(("I19", 2025, 46), ("I20", 2025, 3)),
    ),
    Report(
        "55_progress_2025_aps", "APS", "2025", "2026-02-25", "sr", "old form",
        said=(
            # the police disagrees with the agency about the same procedure
            Said("1.2.4", "in_progress", explanation="Policija još nije potpisala proceduru."),
            Said("4.1.7", "completed", on="2025-07-01", evidence="joint-duty"),
            Said("4.2.2", "delayed", obstacles="Zgrada nije gotova.", expected="2026-12"),
            Said("4.2.5", "in_progress"),
        ),
        values=(("I27", 2025, 20), ("I28", 2025, 280)),
    ),
    Report(
        "56_progress_2025_rna", "RNA", "2025", "2026-02-19", "en", "tidy",
        said=(
            Said("1.1.5", "delayed", obstacles="The draft is in its second public consultation.", expected="2026-06"),
            Said("2.1.5", "completed", on="2025-12-09", evidence="inspections-2025"),
            Said("2.1.6", "not_started"),
        ),
        values=(("I10", 2025, 29), ("I16", 2025, 5)),
    ),
    Report(
        "57_progress_2025_hca", "HCA", "2025", "2026-01-30", "en", "by hand",
        said=(
            Said("2.3.3", "in_progress"),
            Said("3.2.6", "completed", on="2025-11-21", evidence="judges-training"),
        ),
    ),
    Report(  # late by eighteen days
        "58_progress_2025_mps", "MPS", "2025", "2026-03-19", "sr", "tidy",
        said=(
            Said("1.2.3", "in_progress"),
            Said("4.1.4", "completed", on="2025-02-28", evidence="crisis-plan", evidence_kind="decision"),
            Said("4.1.5", "completed", on="2025-11-20", evidence="exercise-2025"),
            Said("4.2.4", "in_progress"),
            Said("5.1.2", "in_progress"),
        ),
        values=(("I26", 2025, 1),),
    ),
    Report(  # hearsay: shown, and sets no status
        "59_progress_2025_rna_publication", "RNA", "2025", "2026-01-15", "en", "tidy",
        said=(
            Said("5.2.4", "completed", on="2025-12-10", evidence="label-in-the-news", confidence="low",
                 explanation="One newspaper only; the regulator has not confirmed it."),
        ),
        submitted_by="Ardenian Civic Watch", received_through="publication",
    ),
)  # fmt: skip
