"""The strategy of Ardenia, its institutions and its objectives."""

from data.demo.ardenia.records import Words

STRATEGY = Words(
    sq="Strategjia Kombëtare për Siguri Kibernetike e Ardenias 2023–2027 (e trilluar)",
    sr="Nacionalna strategija sajber bezbednosti Ardenije 2023–2027 (izmišljena)",
    en="National Cyber Security Strategy of Ardenia 2023–2027 (invented)",
)
VISION = Words(
    sq="Një Ardeni ku çdo qytetar, firmë dhe institucion mund t'i besojë shërbimit digjital.",
    sr="Ardenija u kojoj svaki građanin, firma i institucija može da veruje digitalnoj usluzi.",
    en="An Ardenia in which every citizen, firm and institution can trust a digital service.",
)
REASON_FOR_AMENDMENT = Words(
    sq="Pas dy vjetësh, afatet u rishikuan: agjencia u themelua me vonesë dhe tri aktivitete u zëvendësuan.",
    sr="Posle dve godine rokovi su preispitani: agencija je osnovana sa zakašnjenjem, a tri aktivnosti su zamenjene.",
    en="After two years the deadlines were revised: the agency was founded late and three activities were replaced.",
)

# code → kind, name
INSTITUTIONS = {
    "MDA": (
        "ministry",
        Words(
            "Ministria e Çështjeve Digjitale e Ardenias",
            "Ministarstvo za digitalna pitanja Ardenije",
            "Ministry of Digital Affairs of Ardenia",
        ),
    ),
    "MPS": (
        "ministry",
        Words(
            "Ministria e Sigurisë Publike e Ardenias",
            "Ministarstvo javne bezbednosti Ardenije",
            "Ministry of Public Safety of Ardenia",
        ),
    ),
    "MEL": (
        "ministry",
        Words(
            "Ministria e Arsimit dhe Mësimnxënies e Ardenias",
            "Ministarstvo obrazovanja i učenja Ardenije",
            "Ministry of Education and Learning of Ardenia",
        ),
    ),
    "ACA": (
        "agency",
        Words("Agjencia Kibernetike e Ardenias", "Sajber agencija Ardenije", "Cyber Agency of Ardenia"),
    ),
    "CCA": (
        "council",
        Words("Këshilli Kibernetik i Ardenias", "Sajber savet Ardenije", "Cyber Council of Ardenia"),
    ),
    "APS": (
        "police",
        Words("Shërbimi Policor i Ardenias", "Policijska služba Ardenije", "Police Service of Ardenia"),
    ),
    "RNA": (
        "regulator",
        Words("Rregullatori i Rrjeteve i Ardenias", "Regulator mreža Ardenije", "Networks Regulator of Ardenia"),
    ),
    "HCA": (
        "court",
        Words("Gjykata e Lartë e Ardenias", "Visoki sud Ardenije", "High Court of Ardenia"),
    ),
    "ADS": (
        "other",
        Words("Shtabi i Mbrojtjes i Ardenias", "Štab odbrane Ardenije", "Defence Staff of Ardenia"),
    ),
}

# code → title; a strategic objective has no point in its code
OBJECTIVES = {
    "1": Words("Rendi ligjor dhe qeverisja", "Pravni poredak i upravljanje", "Legal order and governance"),
    "1.1": Words(
        "Ligje dhe akte nënligjore të plota",
        "Potpuni zakoni i podzakonski akti",
        "Complete laws and by-laws",
    ),
    "1.2": Words(
        "Institucione që udhëheqin dhe bashkërendojnë",
        "Institucije koje vode i usklađuju",
        "Institutions that lead and coordinate",
    ),
    "1.3": Words(
        "Para të planifikuara dhe llogaridhënie publike",
        "Planiran novac i javna odgovornost",
        "Planned money and public accountability",
    ),
    "2": Words(
        "Shërbimet nga të cilat varet vendi",
        "Usluge od kojih zemlja zavisi",
        "Services the country depends on",
    ),
    "2.1": Words(
        "Infrastruktura kritike e informacionit e njohur dhe e mbrojtur",
        "Kritična informaciona infrastruktura poznata i zaštićena",
        "Critical information infrastructure known and protected",
    ),
    "2.2": Words(
        "Rrjetet dhe të dhënat e qeverisë të ruajtura",
        "Mreže i podaci vlade sačuvani",
        "Government networks and data safeguarded",
    ),
    "2.3": Words(
        "Identiteti digjital dhe shërbimet e besuara",
        "Digitalni identitet i usluge od poverenja",
        "Digital identity and trust services",
    ),
    "3": Words("Njerëzit dhe dija", "Ljudi i znanje", "People and knowledge"),
    "3.1": Words(
        "Arsimi nga shkolla fillore te doktorata",
        "Obrazovanje od osnovne škole do doktorata",
        "Education from primary school to doctorate",
    ),
    "3.2": Words(
        "Zyrtarë të aftë dhe publik i informuar",
        "Osposobljeni službenici i obaveštena javnost",
        "Skilled officials and an informed public",
    ),
    "4": Words("Incidentet, krizat dhe krimi", "Incidenti, krize i kriminal", "Incidents, crises and crime"),
    "4.1": Words(
        "Përgjigja ndaj incidenteve dhe krizave",
        "Odgovor na incidente i krize",
        "Response to incidents and crises",
    ),
    "4.2": Words("Lufta kundër krimit kibernetik", "Borba protiv sajber kriminala", "Fight against cybercrime"),
    "5": Words("Bashkëpunimi dhe ekonomia", "Saradnja i privreda", "Cooperation and economy"),
    "5.1": Words("Bashkëpunimi ndërkombëtar", "Međunarodna saradnja", "International cooperation"),
    "5.2": Words("Bizneset dhe kërkimi shkencor", "Preduzeća i istraživanje", "Business and research"),
    "5.3": Words(
        "Kostoja e incidenteve për ekonominë e njohur",
        "Poznat trošak incidenata za privredu",
        "The cost of incidents to the economy known",
    ),
}
