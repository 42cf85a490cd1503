"""Activities of strategic objectives 1 and 2: legal order and governance; services the country depends on."""

from data.demo.ardenia.records import Activity, Words

LEGAL_ORDER = (
    Activity(
        "1.1.1", ("MDA",), "2023-01-01", "2023-12-31", budget=40_000, criteria=("1.2", "5.2"),
        documents="Government programme of Ardenia 2022",
        title=Words(
            "Miratimi i ligjit për sigurinë kibernetike",
            "Donošenje zakona o sajber bezbednosti",
            "Adopt the law on cyber security",
        ),
        output=Words("Ligji i botuar në fletoren zyrtare", "Zakon objavljen u službenom listu",
                     "The law published in the official gazette"),
    ),
    Activity(
        "1.1.2", ("MDA",), "2023-06-01", "2024-06-30", moved_to="2025-06-30", budget=60_000,
        criteria=("5.3", "9.2"),
        title=Words(
            "Miratimi i dhjetë akteve nënligjore për zbatimin e ligjit",
            "Donošenje deset podzakonskih akata za primenu zakona",
            "Adopt ten by-laws that put the law into effect",
        ),
        output=Words("Dhjetë akte nënligjore të botuara", "Deset objavljenih podzakonskih akata",
                     "Ten by-laws published"),
    ),
    Activity(
        "1.1.3", ("MPS",), "2023-03-01", "2024", budget=25_000, criteria=("11.1", "11.2"),
        title=Words(
            "Ndryshimi i kodit penal për sulmet ndaj sistemeve të informacionit",
            "Izmena krivičnog zakonika o napadima na informacione sisteme",
            "Amend the criminal code on attacks against information systems",
        ),
    ),
    Activity(
        "1.1.4", ("MDA",), "2024-07-01", "2025-12-31", support=("RNA",), budget=0, criteria=("6.6",),
        title=Words(
            "Rregulla sigurie për blerjen e programeve nga qeveria",
            "Bezbednosna pravila za nabavku softvera u vladi",
            "Security rules for software bought by the government",
        ),
    ),
    Activity(
        "1.1.5", ("RNA",), "2024-01-01", "2025-06-30", moved_to="Q2 2026", budget=30_000, criteria=("6.5",),
        title=Words(
            "Rregullorja për shërbimet në re",
            "Pravilnik o uslugama u oblaku",
            "Regulation on cloud services",
        ),
    ),
)  # fmt: skip

LEADERSHIP = (
    Activity(
        "1.2.1", ("MDA",), "2023-01-01", "2023-12-31", yearly={2023: 180_000, 2024: 70_000},
        criteria=("5.4", "7.1"), documents="Law on cyber security of Ardenia, article 9",
        title=Words(
            "Themelimi i agjencisë kibernetike",
            "Osnivanje sajber agencije",
            "Set up the cyber agency",
        ),
        output=Words("Agjencia me statut, zyra dhe buxhet", "Agencija sa statutom, prostorijama i budžetom",
                     "The agency with statute, offices and budget"),
    ),
    Activity(
        "1.2.2", ("CCA",), "2023-01-01", "continuous", budget=0, criteria=("1.3",),
        title=Words(
            "Katër mbledhje të Këshillit Kibernetik në vit",
            "Četiri sednice Sajber saveta godišnje",
            "Four meetings of the Cyber Council a year",
        ),
    ),
    Activity(
        "1.2.3", ("ALL",), "2025-01-01", "2025-12-31",
        title=Words(
            "Emërimi i një zyrtari të sigurisë në çdo institucion",
            "Imenovanje službenika za bezbednost u svakoj instituciji",
            "Appoint a security officer in every institution",
        ),
    ),
    Activity(
        "1.2.4", ("ACA", "APS", "RNA"), "2024-04-01", "2025-03-31", budget=15_000,
        title=Words(
            "Procedura e bashkërendimit ndërmjet agjencisë, policisë dhe rregullatorit",
            "Procedura usklađivanja između agencije, policije i regulatora",
            "Procedure of coordination between agency, police and regulator",
        ),
    ),
    Activity(
        "1.2.5", ("CCA",), "2023-07-01", "2024-12-31", budget=12_000,
        title=Words(
            "Regjistri publik i vendimeve të Këshillit",
            "Javni registar odluka Saveta",
            "Public register of the Council's decisions",
        ),
    ),
)  # fmt: skip

ACCOUNTABILITY = (
    Activity(
        "1.3.1", ("MDA",), "2023-01-01", "Q4 2024", budget=5_000,
        title=Words(
            "Linjë e veçantë për sigurinë kibernetike në buxhetin e shtetit",
            "Posebna stavka za sajber bezbednost u državnom budžetu",
            "A line of its own for cyber security in the state budget",
        ),
    ),
    Activity(
        "1.3.2", ("CCA",), "2023-01-01", "continuous", support=("ACA",), budget=20_000, criteria=("1.5",),
        title=Words(
            "Raporti vjetor publik për zbatimin e strategjisë",
            "Godišnji javni izveštaj o sprovođenju strategije",
            "Yearly public report on how the strategy is carried out",
        ),
    ),
    Activity(
        "1.3.3", ("CCA",), "2025-01-01", "2025-12-31", budget=45_000, funding="Fondi i donatorëve i Ardenias",
        title=Words(
            "Vlerësimi afatmesëm i strategjisë",
            "Srednjoročno vrednovanje strategije",
            "Mid-term evaluation of the strategy",
        ),
    ),
    Activity(
        "1.3.4", ("MDA",), "2024-01-01", "2025-12-31", moved_to="2026-02-28", budget=18_000,
        title=Words(
            "Të dhëna të hapura për shpenzimet e sigurisë",
            "Otvoreni podaci o troškovima bezbednosti",
            "Open data on what is spent on security",
        ),
    ),
    Activity(
        "1.3.5", (), "2024-01-01", None,
        title=Words(
            "Auditimi i pavarur i zbatimit",
            "Nezavisna revizija sprovođenja",
            "Independent audit of how the plan is carried out",
        ),
    ),
    Activity(
        "1.3.6", ("MDA",), "2023-01-01", "2024-12-31", budget=22_000, only_in=2023,
        title=Words(
            "Portali i projekteve të sigurisë",
            "Portal bezbednosnih projekata",
            "Portal of security projects",
        ),
    ),
)  # fmt: skip

INFRASTRUCTURE = (
    Activity(
        "2.1.1", ("ACA",), "2023-02-01", "2023-10-31", support=("RNA",), budget=35_000, criteria=("5.1",),
        title=Words(
            "Metodologjia për njohjen e infrastrukturës kritike të informacionit",
            "Metodologija za prepoznavanje kritične informacione infrastrukture",
            "Method to identify critical information infrastructure",
        ),
    ),
    Activity(
        "2.1.2", ("ACA",), "2023-09-01", "2024-12-31", support=("RNA",), budget=50_000, criteria=("5.1",),
        title=Words(
            "Regjistri i operatorëve kritikë",
            "Registar kritičnih operatora",
            "Register of critical operators",
        ),
    ),
    Activity(
        "2.1.3", ("ACA",), "2024-01-01", "2024-12-31", moved_to="2025-09-30", budget=40_000, criteria=("5.2",),
        title=Words(
            "Kërkesat minimale të sigurisë për operatorët",
            "Minimalni bezbednosni zahtevi za operatore",
            "Minimum security requirements for operators",
        ),
    ),
    Activity(
        "2.1.4", ("ACA",), "2025-01-01", "2026-12-31", support=("RNA",), yearly={2025: 90_000, 2026: 90_000},
        criteria=("5.2",),
        title=Words(
            "Vlerësimi i rrezikut te të gjithë operatorët",
            "Procena rizika kod svih operatora",
            "Risk assessment of every operator",
        ),
    ),
    Activity(
        "2.1.5", ("RNA",), "2024-01-01", "continuous", budget=75_000, criteria=("5.4",),
        title=Words(
            "Inspektimi i operatorëve kritikë",
            "Inspekcija kritičnih operatora",
            "Inspection of critical operators",
        ),
    ),
    Activity(
        "2.1.6", ("RNA",), "2025-06-01", "2026-09-30", support=("MPS",), budget=28_000, criteria=("10.2",),
        title=Words(
            "Ushtrim sektorial për energjinë dhe ujin",
            "Sektorska vežba za energetiku i vodu",
            "Sector exercise for energy and water",
        ),
    ),
    Activity(
        "2.1.7", ("RNA",), "2024-01-01", "2026-12-31", budget=200_000, only_in=2023,
        title=Words(
            "Subvencione për auditimet e sigurisë te operatorët",
            "Subvencije za bezbednosne revizije kod operatora",
            "Subsidies for security audits of operators",
        ),
    ),
)  # fmt: skip

GOVERNMENT_NETWORKS = (
    Activity(
        "2.2.1", ("MDA",), "2023-01-01", "2023-12-31", budget=30_000,
        title=Words(
            "Inventari i sistemeve të qeverisë",
            "Popis sistema vlade",
            "Inventory of government systems",
        ),
    ),
    Activity(
        "2.2.2", ("MDA",), "2023-06-01", "2024-12-31", moved_to="2026-12-31",
        yearly={2023: 60_000, 2024: 120_000, 2025: 120_000}, criteria=("5.3",),
        title=Words(
            "Hyrje me dy faktorë për të gjithë nëpunësit",
            "Prijava u dva koraka za sve službenike",
            "Two-factor sign-in for all civil servants",
        ),
        output=Words("Të gjitha llogaritë e nëpunësve me faktor të dytë",
                     "Svi nalozi službenika sa drugim faktorom",
                     "All accounts of civil servants with a second factor"),
    ),
    Activity(
        "2.2.3", ("MDA",), "2024-01-01", "2025-06-30", support=("ACA",), budget=85_000,
        title=Words(
            "Shërbimi qendror i përditësimit të sistemeve",
            "Centralna služba za ažuriranje sistema",
            "Central patching service",
        ),
    ),
    Activity(
        "2.2.4", ("MDA",), "2024-03-01", "2025-12-31", budget=150_000, is_public=False,
        title=Words(
            "Komunikim i mbrojtur për shtabin e krizës",
            "Zaštićena komunikacija za krizni štab",
            "Protected communication for the crisis staff",
        ),
    ),
    Activity(
        "2.2.5", ("ACA",), "2024-01-01", "2025-12-31", yearly={2024: 240_000, 2025: 310_000},
        criteria=("9.1",), funding="Buxheti i Ardenias",
        title=Words(
            "Qendra e monitorimit të rrjeteve të qeverisë",
            "Centar za nadzor vladinih mreža",
            "Monitoring centre for government networks",
        ),
    ),
    Activity(
        "2.2.6", ("ACA",), "2024-01-01", "continuous", budget=65_000, criteria=("5.3",),
        title=Words(
            "Testimi i dhjetë shërbimeve elektronike kryesore çdo vit",
            "Testiranje deset glavnih elektronskih usluga svake godine",
            "Test of the ten main electronic services every year",
        ),
    ),
    Activity(
        "2.2.7", ("MDA",), "2025-02-01", "2026-12-31", budget=48_000, only_in=2025,
        title=Words(
            "Kalimi i postës së qeverisë në domen të mbrojtur",
            "Prelazak vladine pošte na zaštićen domen",
            "Move government mail to a protected domain",
        ),
    ),
)  # fmt: skip

DIGITAL_IDENTITY = (
    Activity(
        "2.3.1", ("MDA",), "2023-01-01", "2025-12-31", moved_to="2027-06-30",
        yearly={2023: 100_000, 2024: 300_000, 2025: 300_000, 2026: 250_000}, criteria=("6.1",),
        title=Words(
            "Skema kombëtare e identitetit elektronik",
            "Nacionalna šema elektronskog identiteta",
            "National scheme of electronic identity",
        ),
    ),
    Activity(
        "2.3.2", ("MDA",), "2023-01-01", "2023-09-30", budget=20_000, criteria=("6.2", "6.3"),
        title=Words(
            "Ligji për nënshkrimin elektronik dhe shërbimet e besuara",
            "Zakon o elektronskom potpisu i uslugama od poverenja",
            "Law on electronic signatures and trust services",
        ),
    ),
    Activity(
        "2.3.3", ("HCA",), "2025-03-01", "2026-12-31", support=("MDA",), budget=70_000,
        title=Words(
            "Vula elektronike për gjykatat",
            "Elektronski pečati za sudove",
            "Electronic seals for courts",
        ),
    ),
    Activity(
        "2.3.4", ("MDA",), "2026-01-01", "2027-12-31", budget=120_000,
        title=Words(
            "Projekti pilot i portofolit digjital",
            "Pilot projekat digitalnog novčanika",
            "Pilot of a digital wallet",
        ),
    ),
)  # fmt: skip

ACTIVITIES = (
    *LEGAL_ORDER, *LEADERSHIP, *ACCOUNTABILITY, *INFRASTRUCTURE, *GOVERNMENT_NETWORKS, *DIGITAL_IDENTITY,
)  # fmt: skip
