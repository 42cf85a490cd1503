"""Activities of strategic objectives 3, 4 and 5: people and knowledge; incidents and crime; cooperation and economy."""

from data.demo.ardenia.records import Activity, Words

EDUCATION = (
    Activity(
        "3.1.1", ("MEL",), "2023-02-01", "2024-08-31", budget=40_000, criteria=("3.1",),
        title=Words(
            "Siguria në internet në kurrikulën e shkollës fillore",
            "Bezbednost na internetu u programu osnovne škole",
            "Online safety in the primary-school curriculum",
        ),
    ),
    Activity(
        "3.1.2", ("MEL",), "2023-09-01", "2025-08-31", budget=40_000, criteria=("3.2",),
        title=Words(
            "Siguria në internet në kurrikulën e shkollës së mesme",
            "Bezbednost na internetu u programu srednje škole",
            "Online safety in the secondary-school curriculum",
        ),
    ),
    Activity(
        "3.1.3", ("MEL",), "2023-01-01", "2024-10-01", budget=90_000, criteria=("3.3",),
        title=Words(
            "Program bachelor për sigurinë kibernetike",
            "Osnovne studije sajber bezbednosti",
            "Bachelor's programme in cyber security",
        ),
    ),
    Activity(
        "3.1.4", ("MEL",), "2024-01-01", "2026-10-01", budget=110_000, criteria=("3.4",),
        title=Words(
            "Program master për sigurinë kibernetike",
            "Master studije sajber bezbednosti",
            "Master's programme in cyber security",
        ),
    ),
    Activity(
        "3.1.5", ("MEL",), "2026-09-01", "2027-12-31", budget=130_000, criteria=("4.2",),
        title=Words(
            "Shkolla doktorale për sigurinë kibernetike",
            "Doktorska škola sajber bezbednosti",
            "Doctoral school of cyber security",
        ),
    ),
    Activity(
        "3.1.6", ("MEL",), "2023-09-01", "continuous", budget=55_000,
        title=Words(
            "Trajnimi vjetor i mësuesve",
            "Godišnja obuka nastavnika",
            "Yearly training of teachers",
        ),
    ),
    Activity(
        "3.1.7", ("MEL",), "2023-01-01", "2024-06-30", budget=160_000, only_in=2023,
        title=Words(
            "Laborator kompjuterik në një shkollë të çdo rajoni",
            "Računarska laboratorija u po jednoj školi svakog regiona",
            "Computer laboratory in one school of each region",
        ),
    ),
)  # fmt: skip

OFFICIALS_AND_PUBLIC = (
    Activity(
        "3.2.1", ("MDA",), "2023-01-01", "continuous", support=("ACA",), budget=80_000,
        title=Words(
            "Trajnimi bazë i sigurisë për zyrtarët",
            "Osnovna bezbednosna obuka službenika",
            "Basic security training for officials",
        ),
    ),
    Activity(
        "3.2.2", ("ACA",), "2023-06-01", "2025-12-31", budget=140_000, funding="Fondi i donatorëve i Ardenias",
        title=Words(
            "Certifikimi i gjashtëdhjetë specialistëve",
            "Sertifikacija šezdeset stručnjaka",
            "Certification of sixty specialists",
        ),
    ),
    Activity(
        "3.2.3", ("MDA",), "2024-01-01", "2024-12-31", moved_to="2025-12-31", budget=260_000,
        title=Words(
            "Shtesë page për specialistët e sigurisë",
            "Dodatak na platu za stručnjake za bezbednost",
            "Pay supplement for security specialists",
        ),
    ),
    Activity(
        "3.2.4", ("ACA",), "2023-01-01", "continuous", support=("MEL",), budget=30_000, criteria=("7.4",),
        title=Words(
            "Muaji i vetëdijesimit për sigurinë kibernetike",
            "Mesec svesti o sajber bezbednosti",
            "Cyber security awareness month",
        ),
    ),
    Activity(
        "3.2.5", ("ACA",), "2023-03-01", "2023-11-30", budget=16_000, criteria=("7.3",),
        title=Words(
            "Faqe me këshilla sigurie në tri gjuhë",
            "Stranica sa bezbednosnim savetima na tri jezika",
            "Website with safety advice in three languages",
        ),
    ),
    Activity(
        "3.2.6", ("HCA",), "2025-01-01", "2025-12-31", support=("APS",), budget=24_000,
        title=Words(
            "Trajnimi i gjyqtarëve për provat elektronike",
            "Obuka sudija o elektronskim dokazima",
            "Training of judges on electronic evidence",
        ),
    ),
)  # fmt: skip

RESPONSE = (
    Activity(
        "4.1.1", ("ACA",), "2023-01-01", "2023-12-31", support=("MDA",), budget=95_000, criteria=("9.1", "9.4"),
        title=Words(
            "Ekipi kombëtar për përgjigje ndaj incidenteve",
            "Nacionalni tim za odgovor na incidente",
            "National incident response team",
        ),
    ),
    Activity(
        "4.1.2", ("ACA",), "2023-06-01", "2024-03-31", support=("MDA",), budget=10_000, criteria=("9.2",),
        title=Words(
            "Rregullorja për njoftimin e incidenteve brenda 24 orëve",
            "Pravilnik o prijavi incidenata u roku od 24 sata",
            "Regulation on notice of incidents within 24 hours",
        ),
    ),
    Activity(
        "4.1.3", ("ACA",), "2024-01-01", "2025-12-31", budget=45_000, criteria=("9.3",),
        title=Words(
            "Mjeti publik për raportimin e incidenteve",
            "Javni alat za prijavu incidenata",
            "Public tool to report incidents",
        ),
    ),
    Activity(
        "4.1.4", ("MPS",), "2023-09-01", "2024-12-31", support=("CCA",), budget=20_000, criteria=("10.1",),
        title=Words(
            "Plani kombëtar për krizat kibernetike",
            "Nacionalni plan za sajber krize",
            "National plan for cyber crises",
        ),
    ),
    Activity(
        "4.1.5", ("MPS",), "2024-01-01", "continuous", support=("ACA", "ADS"), budget=50_000, criteria=("10.2",),
        title=Words(
            "Ushtrimi vjetor i krizës kibernetike",
            "Godišnja vežba sajber krize",
            "Yearly cyber crisis exercise",
        ),
    ),
    Activity(
        "4.1.6", ("ADS",), "2023-01-01", "2024-12-31", moved_to="2025-12-31",
        yearly={2024: 200_000, 2025: 220_000}, criteria=("12.1",),
        title=Words(
            "Njësia e mbrojtjes kibernetike në shtab",
            "Jedinica za sajber odbranu u štabu",
            "Cyber defence unit in the staff",
        ),
    ),
    Activity(
        "4.1.7", ("APS",), "2023-06-01", "2024-12-31", moved_to="2025-12-31", support=("ACA",), budget=33_000,
        code_in_2023="4.2.6",
        title=Words(
            "Kujdestaria e përbashkët e agjencisë dhe policisë",
            "Zajedničko dežurstvo agencije i policije",
            "Joint duty roster of agency and police",
        ),
    ),
    Activity(
        "4.1.8", ("ADS",), "2025-01-01", "2026-06-30", budget=27_000, criteria=("10.4",), only_in=2025,
        title=Words(
            "Rezerva vullnetare e specialistëve",
            "Dobrovoljna rezerva stručnjaka",
            "Volunteer reserve of specialists",
        ),
    ),
)  # fmt: skip

CYBERCRIME = (
    Activity(
        "4.2.1", ("APS",), "2023-01-01", "2024-06-30", support=("MPS",), budget=115_000, criteria=("11.4",),
        title=Words(
            "Njësia e specializuar për krimin kibernetik",
            "Specijalizovana jedinica za sajber kriminal",
            "Specialised cybercrime unit",
        ),
    ),
    Activity(
        "4.2.2", ("APS",), "2023-06-01", "2025-12-31", moved_to="2026-12-31", support=("MPS",),
        yearly={2024: 180_000, 2025: 240_000}, criteria=("11.5",),
        title=Words(
            "Laboratori i hetimeve digjitale",
            "Laboratorija za digitalnu forenziku",
            "Digital forensics laboratory",
        ),
    ),
    Activity(
        "4.2.3", ("APS",), "2023-01-01", "2023-12-31", budget=38_000, criteria=("11.6",),
        title=Words(
            "Pika e kontaktit 24 orë në ditë",
            "Kontakt tačka 24 sata dnevno",
            "Contact point around the clock",
        ),
    ),
    Activity(
        "4.2.4", ("MPS",), "2023-01-01", "2025-06-30", budget=0, criteria=("11.3",),
        title=Words(
            "Aderimi në konventën ndërkombëtare për krimin kibernetik",
            "Pristupanje međunarodnoj konvenciji o sajber kriminalu",
            "Accession to the international convention on cybercrime",
        ),
    ),
    Activity(
        "4.2.5", ("APS",), "2025-01-01", "2026-03-31", budget=42_000,
        title=Words(
            "Ndihma për viktimat e mashtrimeve në internet",
            "Pomoć žrtvama prevara na internetu",
            "Help desk for victims of online fraud",
        ),
    ),
)  # fmt: skip

INTERNATIONAL = (
    Activity(
        "5.1.1", ("CCA",), "2023-06-01", "2024-12-31", budget=60_000, criteria=("2.1",),
        title=Words(
            "Zyra për diplomaci kibernetike",
            "Kancelarija za sajber diplomatiju",
            "Office for cyber diplomacy",
        ),
    ),
    Activity(
        "5.1.2", ("MPS",), "2024-01-01", "2027-12-31", support=("ACA",), budget=14_000,
        title=Words(
            "Marrëveshje me shtetet e rajonit për ndihmë gjatë incidenteve",
            "Sporazumi sa državama regiona o pomoći tokom incidenata",
            "Agreements with states of the region on help during incidents",
        ),
    ),
    Activity(
        "5.1.3", ("ACA",), "2024-01-01", "2025-06-30", budget=9_000, criteria=("9.5",),
        title=Words(
            "Anëtarësimi në rrjetin ndërkombëtar të ekipeve të përgjigjes",
            "Članstvo u međunarodnoj mreži timova za odgovor",
            "Membership in the international network of response teams",
        ),
    ),
    Activity(
        "5.1.4", ("CCA",), "2025-01-01", "2026-12-31", criteria=("2.2",),
        title=Words(
            "Qëndrimi kombëtar për të drejtën ndërkombëtare në hapësirën kibernetike",
            "Nacionalni stav o međunarodnom pravu u sajber prostoru",
            "National position on international law in cyberspace",
        ),
    ),
)  # fmt: skip

BUSINESS = (
    Activity(
        "5.2.1", ("MDA",), "2023-01-01", "continuous", support=("RNA",), budget=12_000,
        title=Words(
            "Forumi i partnerëve publikë dhe privatë",
            "Forum javnih i privatnih partnera",
            "Forum of public and private partners",
        ),
    ),
    Activity(
        "5.2.2", ("MEL", "MDA"), "2024-06-01", "2026-12-31", budget=300_000, is_cancelled_in_2025=True,
        title=Words(
            "Inkubatori i ndërmarrjeve të reja për siguri",
            "Inkubator novih preduzeća za bezbednost",
            "Incubator for new security firms",
        ),
    ),
    Activity(
        "5.2.3", ("MEL",), "2025-01-01", "2027-12-31", yearly={2026: 150_000, 2027: 150_000}, criteria=("4.1",),
        title=Words(
            "Programi i granteve për kërkim shkencor",
            "Program istraživačkih grantova",
            "Research grant programme",
        ),
    ),
    Activity(
        "5.2.4", ("RNA",), "2024-01-01", "2025-12-31", budget=37_000,
        title=Words(
            "Etiketa e sigurisë për pajisjet e lidhura",
            "Bezbednosna oznaka za povezane uređaje",
            "Security label for connected devices",
        ),
    ),
    Activity(
        "5.2.5", ("MDA",), "2026-05-01", "2027-06-30", budget=180_000, only_in=2025,
        title=Words(
            "Kuponë sigurie për ndërmarrjet e vogla",
            "Bezbednosni vaučeri za mala preduzeća",
            "Security vouchers for small firms",
        ),
    ),
)  # fmt: skip

ACTIVITIES = (*EDUCATION, *OFFICIALS_AND_PUBLIC, *RESPONSE, *CYBERCRIME, *INTERNATIONAL, *BUSINESS)
