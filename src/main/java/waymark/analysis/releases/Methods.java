package waymark.analysis.releases;

import java.util.List;
import waymark.analysis.releases.MethodsController.Method;

/// The words of the page about methods: each in about 150 words, with the papers that it rests on.
final class Methods {

    private Methods() {}

    static final List<Method> ALL = List.of(
            new Method(
                    "tables",
                    "Tables that name nobody",
                    List.of(
                            "A table says that three people of one nationality were referred in one area. Somebody who knows one of them now knows more. So numbers from 1 to 4 are not shown. That is not enough: if 15 people were referred in all and 12 are shown, the missing number is 3. More numbers have to be hidden, and each one makes the table less useful.",
                            "Waymark looks for the fewest. Then it plays the reader with a pencil: for each small number it works out the least and the most that it could be. Only if 1, 2, 3 and 4 all stay possible is the table kept. One mark stands for all that is hidden. Where nothing is safe, categories are counted together. A row where everybody is in one category is pointed out, and a person decides. Somebody who had no hand in the table approves it."),
                    List.of(
                            "Fischetti and Salazar-González 2000, Mathematical Programming 84",
                            "Hundepool and others 2012, Statistical Disclosure Control, Wiley")),
            new Method(
                    "together",
                    "Tables that are read together",
                    List.of(
                            "Each table may be safe, and both together not. Areas add up to the partnership and quarters to a year. This month’s table shares rows with last month’s. Subtract one from the other, and a hidden number stands there. So every table is looked at together with all that were ever released and count the same people, also those that were withdrawn: what was read stays known.",
                            "Waymark finds these links by itself where measure, period, area and categories have the same names. Whoever prepares a table says what else adds up, such as children and two age groups. For every hidden number the program must hold two sets of whole people in its hands in which all sums are true: one where the number is 1, one where it is 4. If it cannot, the new table is refused and the page says which old table it would betray. A sum that nobody named is not looked at."),
                    List.of(
                            "Dobra and Fienberg 2000, PNAS 97",
                            "De Wolf and Giessing 2009, on linked tables in tau-ARGUS")),
            new Method(
                    "ranges",
                    "Ranges in packs and on public pages",
                    List.of(
                            "Packs, monthly pictures and public pages are made without anybody who looks at each table. They use a simpler rule that is always safe. A number from 1 to 4 is printed as “fewer than 5”. A total with such a number in it is printed as a range: with 7 and “fewer than 5” the total reads “8 to 11”. Nothing else is hidden.",
                            "Whatever the small number is, every page reads the same to the letter. So no page can give it away, not even to somebody who knows the numbers of all other areas. The price is the exact total. Where the exact total matters more than the areas, an analyst prepares a released table instead. A colour, a trend or a distance to a target is shown only if it would be the same for every number that the range allows."),
                    List.of(
                            "Government Statistical Service, guidance on disclosure control for tables from administrative sources")),
            new Method(
                    "hidden-number",
                    "The number of people nobody has met",
                    List.of(
                            "Three or more organisations each know some of the same people. If many people are on two lists, the lists have met most of the people there are. If few are, there must be many that nobody has met. Multiple systems estimation turns that into a number. It rests on one period, place and definition; on knowing the same person on each list; and on knowing which lists influence one another. Referral breaks the last: an agency that passes people on makes the estimate too low.",
                            "So Waymark refuses with fewer than three lists, fewer than 20 people on two or more, or lists that hardly overlap. It never prints one number. Several methods stand side by side, each with limits from drawing the people anew a thousand times. Where they differ by more than half, it says “the data do not determine this”. That is the answer for the famous figures of the United Kingdom of 2013."),
                    List.of(
                            "Silverman 2014, Home Office; Chan, Silverman and Vincent 2021, JASA 116, 1297",
                            "Whitehead, Jackson, Balch and Francis 2021, Journal of Human Trafficking 7(1)",
                            "Binette and Steorts 2022, arXiv 2112.01594")),
            new Method(
                    "shared",
                    "How many people two lists share, without names",
                    List.of(
                            "Two organisations want to know how many people both of them know. Neither may give its list away. Each one encodes its list on its own machine: a name is cut into pairs of letters, and a secret key says which of 512 lights each pair switches on. Alike names share many lights, so a slip of the pen is still seen. Without the key nobody can tell which lights mean what. The key is for one project and is deleted with it.",
                            "The program weighs how often each field agrees for one person and how often by chance for two, and learns that from the lists. Unsure pairs are judged by people of both organisations; nothing is merged. Lists of fewer than 20 are not compared, and fewer than five shared people read “<5”. Two people of two organisations agree to each comparison. Names written down from another script are missed more often."),
                    List.of(
                            "Fellegi and Sunter 1969, JASA 64",
                            "Schnell, Bachteler and Reiher 2009, BMC Medical Informatics 9:41",
                            "Christen, Ranbaduge and Schnell 2020, Linking Sensitive Data, Springer")),
            new Method(
                    "national",
                    "Beside the country",
                    List.of(
                            "The Home Office counts referrals to the National Referral Mechanism each quarter. Waymark shows those numbers beside the partnership’s own. They count different things. The police force or council that receives a referral is not always where a person was exploited, and not where they live now. One person can be referred in one area and supported in another. So ask of each figure who sent and who received.",
                            "Published numbers change later: duplicates are removed, and late referrals are added. So keep the number that was first published beside each later one: a change between them comes from a revision and not from the world. A new reporting rule or a new form can move a line as well. More referrals can mean more exploitation, or more people who know what to look for. The number cannot tell which. Read each chart with its table, its definition, and what is not known."),
                    List.of(
                            "Home Office, National Referral Mechanism statistics, quarterly bulletins and their notes on quality")),
            new Method(
                    "rates",
                    "Rates: numbers for each 100,000 people",
                    List.of(
                            "An area with more people has more of nearly everything. To compare areas, the number is divided by the people who live there and multiplied by 100,000. That is a rate. Who is in the divisor matters: the census counts residents, and many people who are exploited are not counted as residents at all.",
                            "A rate from few people jumps. Five referrals one year and ten the next look like twice as much and may be chance. So read a rate with the range that chance alone would explain, and do not rank two areas whose ranges overlap. No rate is shown where the number behind it is not: rate and population together would give it back. A rate of referrals is not a rate of exploitation. It shows what was recognised and passed on. A low rate can mean that nobody looked."),
                    List.of(
                            "Association of Public Health Observatories 2008, Technical Briefing 3: commonly used public health statistics and their confidence intervals",
                            "Office for National Statistics, Census 2021, quality and methods")));
}
