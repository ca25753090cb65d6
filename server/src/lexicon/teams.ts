/** Teams by their town or club name and by their nickname. Keyed by hand from the leagues' own lists of their teams. */

/** Nicknames by league: town or club, "=", nickname, alternatives after "|". */
const leagues = {
  nfl: "Arizona=Cardinals;Atlanta=Falcons;Baltimore=Ravens;Buffalo=Bills;Carolina=Panthers;Chicago=Bears;Cincinnati=Bengals;Cleveland=Browns;Dallas=Cowboys;Denver=Broncos;Detroit=Lions;Green Bay=Packers;Houston=Texans;Indianapolis=Colts;Jacksonville=Jaguars|Jags;Kansas City=Chiefs;Las Vegas=Raiders;Oakland=Raiders;Los Angeles=Chargers|Rams;Miami=Dolphins;Minnesota=Vikings;New England=Patriots|Pats;New Orleans=Saints;New York=Giants|Jets;Philadelphia=Eagles;Pittsburgh=Steelers;San Diego=Chargers;San Francisco=49ers|Niners;Seattle=Seahawks;St. Louis=Rams;Tampa Bay=Buccaneers|Bucs;Tennessee=Titans;Washington=Commanders|Redskins",
  nba: "Atlanta=Hawks;Boston=Celtics;Brooklyn=Nets;New Jersey=Nets;Charlotte=Hornets|Bobcats;Chicago=Bulls;Cleveland=Cavaliers|Cavs;Dallas=Mavericks|Mavs;Denver=Nuggets;Detroit=Pistons;Golden State=Warriors;Houston=Rockets;Indiana=Pacers;Los Angeles=Clippers|Lakers;Memphis=Grizzlies;Miami=Heat;Milwaukee=Bucks;Minnesota=Timberwolves|Wolves;New Orleans=Pelicans;New York=Knicks;Oklahoma City=Thunder;Orlando=Magic;Philadelphia=76ers|Sixers;Phoenix=Suns;Portland=Trail Blazers|Blazers;Sacramento=Kings;San Antonio=Spurs;Seattle=SuperSonics|Sonics;Toronto=Raptors;Utah=Jazz;Washington=Wizards|Bullets;Vancouver=Grizzlies",
  mlb: "Arizona=Diamondbacks|D-backs;Atlanta=Braves;Baltimore=Orioles;Boston=Red Sox;Chicago=Cubs|White Sox;Cincinnati=Reds;Cleveland=Guardians|Indians;Colorado=Rockies;Detroit=Tigers;Houston=Astros;Kansas City=Royals;Los Angeles=Angels|Dodgers;California=Angels;Anaheim=Angels;Miami=Marlins;Florida=Marlins;Milwaukee=Brewers;Minnesota=Twins;Montreal=Expos;New York=Mets|Yankees;Oakland=Athletics;Philadelphia=Phillies;Pittsburgh=Pirates;San Diego=Padres;San Francisco=Giants;Seattle=Mariners;St. Louis=Cardinals;Tampa Bay=Rays;Texas=Rangers;Toronto=Blue Jays;Washington=Nationals",
  nhl: "Anaheim=Ducks;Boston=Bruins;Buffalo=Sabres;Calgary=Flames;Carolina=Hurricanes;Chicago=Blackhawks;Colorado=Avalanche;Columbus=Blue Jackets;Dallas=Stars;Detroit=Red Wings;Edmonton=Oilers;Florida=Panthers;Hartford=Whalers;Los Angeles=Kings;Minnesota=Wild;Montreal=Canadiens|Habs;Nashville=Predators;New Jersey=Devils;New York=Islanders|Rangers;Ottawa=Senators;Philadelphia=Flyers;Phoenix=Coyotes;Pittsburgh=Penguins;Quebec=Nordiques;San Jose=Sharks;Seattle=Kraken;St. Louis=Blues;Tampa Bay=Lightning;Toronto=Maple Leafs|Leafs;Vancouver=Canucks;Vegas=Golden Knights;Washington=Capitals;Winnipeg=Jets",
  colleges:
    "Alabama=Crimson Tide;Arizona=Wildcats;Arizona State=Sun Devils;Arkansas=Razorbacks;Auburn=Tigers;Baylor=Bears;Boise State=Broncos;BYU=Cougars;Cincinnati=Bearcats;Clemson=Tigers;Colorado=Buffaloes;Connecticut=Huskies;UConn=Huskies;Duke=Blue Devils;Florida=Gators;Florida State=Seminoles;Georgetown=Hoyas;Georgia=Bulldogs;Georgia Tech=Yellow Jackets;Gonzaga=Bulldogs|Zags;Houston=Cougars;Illinois=Fighting Illini|Illini;Indiana=Hoosiers;Iowa=Hawkeyes;Iowa State=Cyclones;Kansas=Jayhawks;Kansas State=Wildcats;Kentucky=Wildcats;Louisville=Cardinals;LSU=Tigers;Maryland=Terrapins|Terps;Memphis=Tigers;Miami=Hurricanes;Michigan=Wolverines;Michigan State=Spartans;Minnesota=Golden Gophers|Gophers;Mississippi State=Bulldogs;Missouri=Tigers;Nebraska=Cornhuskers|Huskers;North Carolina=Tar Heels;Northwestern=Wildcats;Notre Dame=Fighting Irish|Irish;Ohio State=Buckeyes;Oklahoma=Sooners;Oklahoma State=Cowboys;Ole Miss=Rebels;Oregon=Ducks;Oregon State=Beavers;Penn State=Nittany Lions;Pittsburgh=Panthers;Purdue=Boilermakers;Rutgers=Scarlet Knights;South Carolina=Gamecocks;Stanford=Cardinal;Syracuse=Orange;TCU=Horned Frogs;Tennessee=Volunteers|Vols;Texas=Longhorns;Texas A&M=Aggies;Texas Tech=Red Raiders;UCLA=Bruins;USC=Trojans;Utah=Utes;Vanderbilt=Commodores;Villanova=Wildcats;Virginia=Cavaliers;Virginia Tech=Hokies;Wake Forest=Demon Deacons;Washington=Huskies;West Virginia=Mountaineers;Wisconsin=Badgers",
  football:
    "Arsenal=Gunners;Aston Villa=Villans|Villa;Blackburn=Rovers;Bolton=Wanderers;Bournemouth=Cherries;Brentford=Bees;Brighton=Seagulls|Albion;Burnley=Clarets;Chelsea=Blues;Coventry=Sky Blues;Crystal Palace=Eagles|Palace;Derby=Rams;Everton=Toffees;Fulham=Cottagers;Huddersfield=Terriers;Hull=Tigers;Ipswich=Tractor Boys;Leicester=Foxes;Liverpool=Reds;Luton=Hatters;Manchester City=City|Citizens;Manchester United=United|Red Devils;Middlesbrough=Boro;Millwall=Lions;Newcastle=Magpies|United;Norwich=Canaries;Nottingham Forest=Forest|Reds;Portsmouth=Pompey;Queens Park Rangers=QPR;Sheffield United=Blades;Sheffield Wednesday=Owls|Wednesday;Southampton=Saints;Stoke=Potters;Sunderland=Black Cats;Swansea=Swans;Tottenham=Spurs;Watford=Hornets;West Bromwich Albion=Baggies|West Brom;West Ham=Hammers|Irons;Wigan=Latics;Wolverhampton=Wolves;Wrexham=Red Dragons;Celtic=Hoops|Bhoys;Rangers=Gers;Hearts=Jambos;Hibernian=Hibs;Aberdeen=Dons;Barcelona=Barca|Barça;Real Madrid=Los Blancos;Atletico Madrid=Atletico|Colchoneros;Juventus=Juve|Bianconeri;Inter Milan=Inter|Nerazzurri;AC Milan=Rossoneri;Roma=Giallorossi;Napoli=Partenopei;Paris Saint-Germain=PSG;Bayern Munich=Bayern;Borussia Dortmund=Dortmund|BVB;Kaizer Chiefs=Amakhosi;Orlando Pirates=Buccaneers|Bucs;Mamelodi Sundowns=Sundowns|Brazilians;Young Africans=Yanga;Simba=Reds|Msimbazi;Gor Mahia=K’Ogalo;Highlanders=Bosso;Asante Kotoko=Porcupine Warriors;Hearts of Oak=Phobians;Al Ahly=Red Devils",
  australia:
    "Adelaide=Crows;Brisbane=Lions|Broncos;Carlton=Blues;Collingwood=Magpies|Pies;Essendon=Bombers;Fremantle=Dockers;Geelong=Cats;Gold Coast=Suns|Titans;Greater Western Sydney=Giants;GWS=Giants;Hawthorn=Hawks;Melbourne=Demons|Storm;North Melbourne=Kangaroos|Roos;Port Adelaide=Power;Richmond=Tigers;St Kilda=Saints;Sydney=Swans|Roosters;West Coast=Eagles;Western Bulldogs=Bulldogs|Dogs;Canberra=Raiders;Canterbury=Bulldogs;Cronulla=Sharks;Manly=Sea Eagles;Newcastle=Knights;North Queensland=Cowboys;Parramatta=Eels;Penrith=Panthers;South Sydney=Rabbitohs|Souths;St George Illawarra=Dragons;Wests Tigers=Tigers;New Zealand=Warriors",
} as const;

/** The names that a team may have beside the given one (town for nickname, nickname for town), in small letters; empty for other names. */
export const otherTeamNames = (name: string): readonly string[] => names.get(name) ?? [];

/** Town or club name and first nickname of every team, as printed. */
export const townsAndTeams: readonly (readonly string[])[] = Object.values(leagues)
  .join(";")
  .split(";")
  .map((pair) => pair.split(/[=|]/).slice(0, 2));

/** Every team's names, as printed. */
export const teamNames: readonly string[] = Object.values(leagues).join(";").split(/[;=|]/);

const names = new Map<string, string[]>();

for (const pair of Object.values(leagues).join(";").split(";")) {
  const [town, nicknames] = pair.toLowerCase().replaceAll("’", "'").split("=");
  for (const nickname of nicknames.split("|")) {
    names.set(town, [...(names.get(town) ?? []), nickname]);
    names.set(nickname, [...(names.get(nickname) ?? []), town]);
  }
}
