/** Acronyms that readers know without their expansion. Keyed by hand from newspaper style guides' lists of what needs no spelling out, and common usage. */

/** Acronym as printed without full stops → what it stands for; the first is the usual name. */
export const acronyms: ReadonlyMap<string, readonly string[]> = new Map(
  `UN=United Nations
EU=European Union
US=United States
USA=United States
UK=United Kingdom
UAE=United Arab Emirates
USSR=Soviet Union
NATO=North Atlantic Treaty Organization|North Atlantic Treaty Organisation
OPEC=Organization of the Petroleum Exporting Countries
OSCE=Organization for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe
WHO=World Health Organization|World Health Organisation
WTO=World Trade Organization|World Trade Organisation
IMF=International Monetary Fund
ECB=European Central Bank
UNESCO=United Nations Educational, Scientific and Cultural Organization
UNICEF=United Nations Children’s Fund
UNHCR=United Nations High Commissioner for Refugees|UN Refugee Agency
IAEA=International Atomic Energy Agency
ICC=International Criminal Court|International Cricket Council
ICJ=International Court of Justice
OECD=Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development
ASEAN=Association of Southeast Asian Nations
FBI=Federal Bureau of Investigation
CIA=Central Intelligence Agency
NSA=National Security Agency
NASA=National Aeronautics and Space Administration
FDA=Food and Drug Administration
CDC=Centers for Disease Control and Prevention
EPA=Environmental Protection Agency
IRS=Internal Revenue Service
FEMA=Federal Emergency Management Agency
DEA=Drug Enforcement Administration
KGB=Committee for State Security
FSB=Federal Security Service
MI5=Security Service
MI6=Secret Intelligence Service
BBC=British Broadcasting Corporation
CNN=Cable News Network
NBC=National Broadcasting Company
ABC=American Broadcasting Company|Australian Broadcasting Corporation
CBS=Columbia Broadcasting System
ITV=Independent Television
NPR=National Public Radio
AP=Associated Press
AFP=Agence France-Presse
NHS=National Health Service
IRA=Irish Republican Army
PLO=Palestine Liberation Organization
ANC=African National Congress
GOP=Republican Party
TUC=Trades Union Congress
FIFA=International Federation of Association Football|Fédération Internationale de Football Association
UEFA=Union of European Football Associations
NBA=National Basketball Association
NFL=National Football League
NHL=National Hockey League
MLB=Major League Baseball
NCAA=National Collegiate Athletic Association
IOC=International Olympic Committee
PGA=Professional Golfers’ Association
ATP=Association of Tennis Professionals
WTA=Women’s Tennis Association
IBM=International Business Machines
BMW=Bayerische Motoren Werke
HSBC=Hongkong and Shanghai Banking Corporation
BP=British Petroleum
GM=General Motors
GE=General Electric
AT&T=American Telephone and Telegraph
NGO=non-governmental organization|nongovernmental organization|non-governmental organisation
GDP=gross domestic product
CEO=chief executive officer
AIDS=acquired immune deficiency syndrome
HIV=human immunodeficiency virus
DNA=deoxyribonucleic acid
RNA=ribonucleic acid
TV=television
PM=prime minister
MP=member of Parliament
MPs=members of Parliament
ISIS=Islamic State in Iraq and Syria
IS=Islamic State
UKIP=UK Independence Party
SNP=Scottish National Party
DUP=Democratic Unionist Party
CDU=Christian Democratic Union
SPD=Social Democratic Party
AFD=Alternative for Germany
BJP=Bharatiya Janata Party
NAFTA=North American Free Trade Agreement
BRICS=Brazil, Russia, India, China and South Africa
MIT=Massachusetts Institute of Technology
UCLA=University of California, Los Angeles
NYPD=New York Police Department
LAPD=Los Angeles Police Department
NAACP=National Association for the Advancement of Colored People
ACLU=American Civil Liberties Union
NRA=National Rifle Association
DC=District of Columbia
LA=Los Angeles
NYC=New York City
PR=public relations
IT=information technology
AI=artificial intelligence
OK=okay
ID=identification
LGBT=lesbian, gay, bisexual and transgender
ECOWAS=Economic Community of West African States
MSF=Doctors Without Borders|Médecins Sans Frontières
EFF=Economic Freedom Fighters
COMESA=Common Market for Eastern and Southern Africa
SADC=Southern African Development Community
UNRWA=United Nations Relief and Works Agency
WFP=World Food Programme|World Food Program
CERN=European Organization for Nuclear Research
COVID=coronavirus disease`
    .split("\n")
    .map((line) => {
      const [acronym, names] = line.split("=");
      return [acronym, names.split("|")] as const;
    }),
);

/** Acronyms of `acronyms` that are places or no names at all. */
export const placeAcronyms: ReadonlySet<string> = new Set("US USA UK UAE USSR DC LA NYC GDP CEO AIDS HIV DNA RNA TV PM MP MPs PR IT AI OK ID LGBT COVID NGO NAFTA".split(" ")); // prettier-ignore

/** Letters that are words by themselves to readers, or that nobody would spell out. */
export const plainLetters: ReadonlySet<string> = new Set("SARS MERS MRSA UFO UFOS SOS GPS DVD CD USB PDF SMS SIM ATM PIN VAT CCTV MRI PTSD ADHD IVF PCR ICU VIP FAQ RSVP ETA RIP AKA DIY DJ MC MVP MBA PhD SUV HGV LED LCD CGI VHS FM VHF RAF RSPCA RSPB RNLI AA RAC ESPN HBO MTV PBS UPI DPA EFE ANSA TASS KLM TGV SUVS NASDAQ FTSE DAX OPEC BAFTA NASCAR WWE UFC MMA GMT BST EST EDT PST PDT CET UTC USS HMS SS RMS KKK PKK FARC LTTE ETA ISIL ISI RUC UVF UDA PFLP IDF SAS SWAT DUI HR SOE POW MIA GI FDR JFK LBJ MLK RFK LNG LPG CO PCB DDT TNT HTML HTTP URL ISBN IQ CV BA BSC MA MSC GCSE SAT WWI WWII CNBC MSNBC PSG PSV SDLP AKP CHP HDP KMT DPP PSOE CSU FDP OAS ATC ETS CAP NYSE TSA NTSB FAA FCC CBI BMA BMW SEC FTC DOJ OSHA NIH GCHQ MOT DVLA RMT TSMC AMD BYD UPS DHL KFC IKEA NBA WNBA ICU ITN RTE ZDF ARD".split(" ")); // prettier-ignore

/** States and provinces of North America as newspapers shorten them → their names in small letters. */
export const stateNames: ReadonlyMap<string, string> = new Map(
  `Ala.=Alabama Ariz.=Arizona Ark.=Arkansas Calif.=California Colo.=Colorado Conn.=Connecticut Del.=Delaware Fla.=Florida Ga.=Georgia Ill.=Illinois Ind.=Indiana Kan.=Kansas Ky.=Kentucky La.=Louisiana Md.=Maryland
Mass.=Massachusetts Mich.=Michigan Minn.=Minnesota Miss.=Mississippi Mo.=Missouri Mont.=Montana Neb.=Nebraska Nev.=Nevada N.H.=New_Hampshire N.J.=New_Jersey N.M.=New_Mexico N.Y.=New_York N.C.=North_Carolina N.D.=North_Dakota
Okla.=Oklahoma Ore.=Oregon Pa.=Pennsylvania R.I.=Rhode_Island S.C.=South_Carolina S.D.=South_Dakota Tenn.=Tennessee Tex.=Texas Vt.=Vermont Va.=Virginia Wash.=Washington W.Va.=West_Virginia Wis.=Wisconsin Wyo.=Wyoming
B.C.=British_Columbia Alta.=Alberta Ont.=Ontario Que.=Quebec Sask.=Saskatchewan Man.=Manitoba`
    .split(/\s+/u)
    .map((pair) => pair.split("="))
    .map(([short, name]) => [short, name.replaceAll("_", " ").toLowerCase()] as const),
);
