"""Indicators of Ardenia's strategy: one for every way an indicator can stand.

The comment beside each says what the demonstration shows with it on the evaluation date.
"""

from dataclasses import dataclass, field

from data.demo.ardenia.records import Words


@dataclass(frozen=True)
class Indicator:
    """An indicator; baseline and target are (value, year), None where the plan gives none."""

    code: str
    objective: str
    who: str
    direction: str
    baseline: tuple[float, int] | None
    target: tuple[float, int] | None
    title: Words
    kind: str = "number"
    unit: str | None = None
    interim: dict[int, float] = field(default_factory=dict)
    code_in_2023: str | None = None


INDICATORS = (
    # starts from zero, so the second method cannot speak; acceleration needed
    Indicator("I01", "1.1", "MDA", "up", (0, 2022), (100, 2026), unit="%", title=Words(
        "Përqindja e akteve nënligjore të miratuara", "Udeo donetih podzakonskih akata",
        "Share of by-laws adopted")),
    # yes/no, reached early: achieved although its value is old
    Indicator("I02", "1.1", "MDA", "up", (0, 2022), (1, 2023), kind="yes_no", title=Words(
        "Ligji për sigurinë kibernetike në fuqi", "Zakon o sajber bezbednosti na snazi",
        "Law on cyber security in force")),
    # reached in 2023, no longer in 2024: was lost
    Indicator("I03", "1.2", "CCA", "up", (1, 2022), (4, 2024), title=Words(
        "Mbledhje të Këshillit në vit", "Sednice Saveta godišnje", "Meetings of the Council a year")),
    Indicator("I04", "1.2", "MDA", "up", (2, 2022), (12, 2027), title=Words(
        "Institucione me zyrtar të sigurisë", "Institucije sa službenikom za bezbednost",
        "Institutions with a security officer")),  # on track, exactly on its path
    Indicator("I05", "1.3", "MDA", "up", (55, 2022), (90, 2027), unit="%", title=Words(
        "Përqindja e buxhetit të shpenzuar për siguri", "Udeo utrošenog budžeta za bezbednost",
        "Share of the security budget spent")),  # below its baseline: deteriorating
    Indicator("I06", "1.3", "CCA", "up", (0, 2022), (1, 2027), kind="yes_no", title=Words(
        "Raporti vjetor i botuar deri në qershor", "Godišnji izveštaj objavljen do juna",
        "Yearly report published by June")),  # yes/no, target year not over: on track
    Indicator("I07", "1.3", "CCA", "up", (0, 2022), (1, 2024), kind="yes_no", title=Words(
        "Auditimi i pavarur i botuar", "Nezavisna revizija objavljena",
        "Independent audit published")),  # yes/no, target year over: off track
    Indicator("I08", "2.1", "ACA", "up", (0, 2022), (60, 2026), title=Words(
        "Operatorë kritikë të njohur", "Prepoznati kritični operatori", "Critical operators identified")),
    Indicator("I09", "2.1", "ACA", "up", (5, 2022), (80, 2027), unit="%", title=Words(
        "Operatorë me vlerësim rreziku", "Operatori sa procenom rizika",
        "Operators with a risk assessment")),  # off track
    # meant to fall, with an interim target that bends its path: on track
    Indicator("I10", "2.1", "RNA", "down", (40, 2022), (10, 2027), unit="%", interim={2025: 30}, title=Words(
        "Operatorë që nuk e kalojnë inspektimin", "Operatori koji ne prođu inspekciju",
        "Operators that fail inspection")),
    Indicator("I11", "2.2", "MDA", "up", (12, 2022), (95, 2026), unit="%", title=Words(
        "Llogari të nëpunësve me faktor të dytë", "Nalozi službenika sa drugim faktorom",
        "Accounts of officials with a second factor")),  # off track, the second method disagrees
    Indicator("I12", "2.2", "MDA", "down", (45, 2022), (14, 2027), unit="d", interim={2024: 34}, title=Words(
        "Ditë deri te mbyllja e një dobësie kritike (mediana)", "Dani do otklanjanja kritične slabosti (medijana)",
        "Days until a critical weakness is mended (median)")),
    Indicator("I13", "2.2", "ACA", "up", (0, 2022), (40, 2027), title=Words(
        "Rrjete të qeverisë nën monitorim", "Vladine mreže pod nadzorom",
        "Government networks under monitoring")),  # achieved two years early
    Indicator("I14", "2.2", "MDA", "up", (99.2, 2022), (99, 2027), unit="%", title=Words(
        "Koha në funksion e shërbimeve kryesore", "Vreme rada glavnih usluga",
        "Time the main services are up")),  # to be kept, and kept: achieved
    Indicator("I15", "2.3", "MDA", "up", (18, 2022), (60, 2027), unit="%", title=Words(
        "Banorë me identitet elektronik", "Stanovnici sa elektronskim identitetom",
        "Residents with an electronic identity")),
    Indicator("I16", "2.3", "RNA", "down", (2, 2022), (3, 2027), title=Words(
        "Ndërprerje të shërbimeve të besuara në vit", "Prekidi usluga od poverenja godišnje",
        "Outages of trust services a year")),  # to be kept, and not kept: deteriorating
    Indicator("I17", "2.3", "HCA", "up", (0, 2022), (15, 2027), title=Words(
        "Gjykata që përdorin vula elektronike", "Sudovi koji koriste elektronske pečate",
        "Courts using electronic seals")),  # not reported
    Indicator("I18", "3.1", "MEL", "up", (10, 2022), (100, 2027), unit="%", title=Words(
        "Shkolla që mësojnë siguri në internet", "Škole koje predaju bezbednost na internetu",
        "Schools that teach online safety")),  # last value 2023: stale
    Indicator("I19", "3.1", "MEL", "up", None, (120, 2027), title=Words(
        "Të diplomuar në siguri kibernetike në vit", "Diplomirani iz sajber bezbednosti godišnje",
        "Graduates in cyber security a year")),  # no baseline: not measurable
    Indicator("I20", "3.1", "MEL", "up", (1, 2022), (5, 2027), kind="ordinal", title=Words(
        "Pjekuria e kurrikulës (shkallët 1 deri 5)", "Zrelost nastavnog programa (stepeni 1 do 5)",
        "Maturity of the curriculum (steps 1 to 5)")),
    Indicator("I21", "3.2", "MDA", "up", (8, 2022), (75, 2027), unit="%", title=Words(
        "Zyrtarë të trajnuar", "Obučeni službenici", "Officials trained")),
    Indicator("I22", "3.2", "MDA", "down", (38, 2022), None, unit="%", title=Words(
        "Vende të lira në postet e sigurisë", "Upražnjena mesta u bezbednosti",
        "Vacant posts in security")),  # no target: not measurable
    Indicator("I23", "3.2", "ACA", "up", (31, 2022), (55, 2027), unit="%", title=Words(
        "Banorë që e njohin një mesazh mashtrues", "Stanovnici koji prepoznaju lažnu poruku",
        "Residents who recognise a deceptive message")),  # last value 2024, not yet stale
    Indicator("I24", "4.1", "ACA", "down", (72, 2022), (12, 2025), unit="h", title=Words(
        "Orë deri te përgjigjja e parë (mediana)", "Sati do prvog odgovora (medijana)",
        "Hours to the first response (median)")),  # achieved
    Indicator("I25", "4.1", "ACA", "up", (140, 2022), (400, 2027), title=Words(
        "Incidente të njoftuara në vit", "Prijavljeni incidenti godišnje",
        "Incidents notified a year")),  # on track although the last year fell
    Indicator("I26", "4.1", "MPS", "up", (0, 2022), (2, 2026), title=Words(
        "Ushtrime të krizës në vit", "Krizne vežbe godišnje", "Crisis exercises a year")),
    Indicator("I27", "4.2", "APS", "up", (22, 2022), (45, 2027), unit="%", title=Words(
        "Raste të krimit kibernetik të zbardhura", "Rasvetljeni slučajevi sajber kriminala",
        "Cybercrime cases solved")),
    Indicator("I28", "4.2", "APS", "down", (310, 2022), (100, 2027), title=Words(
        "Pajisje në pritje të analizës", "Uređaji koji čekaju analizu",
        "Devices waiting for analysis")),
    Indicator("I29", "5.1", "ACA", "up", (0, 2022), (2, 2025), title=Words(
        "Rrjete ndërkombëtare ku ekipi është anëtar", "Međunarodne mreže čiji je tim član",
        "International networks the team belongs to")),
    Indicator("I30", "5.2", "MDA", "up", (25, 2022), (80, 2027), code_in_2023="I31", title=Words(
        "Firma në forumin publik-privat", "Firme u javno-privatnom forumu",
        "Firms in the public and private forum")),
)  # fmt: skip
