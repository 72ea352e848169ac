package waymark.insight.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Every person of one list beside every person of another, and how probable it is that they are one
/// person. No pair is left out beforehand (nothing is blocked), and given and family names are compared
/// crosswise as well.
public final class Linkage {

    /// How likely two people have to be one before the pair is in the answer at all.
    public static final double LEAST = 0.01;

    /// Two people who may be one.
    ///
    /// @param one the place in the first list, from 0 on
    /// @param other the place in the second
    public record Pair(int one, int other, double probability) {

        public Band band(Bands bands) {
            return bands.of(probability);
        }
    }

    /// What to do with a pair. Nothing is ever merged by itself.
    public enum Band {
        LINK,
        REVIEW,
        NO_LINK
    }

    /// From which probability on a pair is a link, and from which agreed people judge it.
    public record Bands(double link, double review) {

        public static final Bands USUAL = new Bands(0.95, 0.2);

        public Bands {
            if (!(0 < review && review <= link && link <= 1)) {
                throw new IllegalArgumentException("a link is at least as probable as a pair to review");
            }
        }

        public Band of(double probability) {
            return probability >= link ? Band.LINK : probability >= review ? Band.REVIEW : Band.NO_LINK;
        }
    }

    /// What a level of a field says.
    ///
    /// @param level 1 is something else, the highest is the same value
    /// @param same how often it is seen in two records of one person
    /// @param other how often in records of two
    /// @param weight the binary logarithm of one by the other
    public record Weight(String field, int level, double same, double other, double weight) {}

    /// The answer.
    ///
    /// @param pairs with at least [#LEAST], the most probable first
    /// @param weights what the levels of each field say, for people to look at
    /// @param compared how many pairs were compared: all
    public record Result(List<Pair> pairs, List<Weight> weights, long compared) {}

    private static final int STRONG = 3;
    private static final int STRAIGHT = 1;
    private static final int CROSSED = 2;
    private static final int CROSSED_EXACTLY = 3;

    /// Fewer people than this, as a share of all, cannot be told from nobody.
    private static final double RAREST = 1.0;

    private final PersonList mine;
    private final PersonList theirs;
    private final boolean within;
    private final List<Part> parts = new ArrayList<>();
    private final int[] levels;
    private final int[] steps;
    private final long possible;
    private final @Nullable Names names;

    /// One field as both lists have it.
    private record Part(
            Field field,
            PersonList.Column mine,
            PersonList.Column theirs,
            int[] ofTheirs,
            LevelTable table,
            Alike alike,
            int place) {}

    private record Names(Part given, Part surname, LevelTable givenAsSurname, LevelTable surnameAsGiven) {}

    private Linkage(PersonList mine, PersonList theirs, boolean within) {
        this.mine = mine;
        this.theirs = theirs;
        this.within = within;
        var room = new LevelTable.Room();
        int given = -1;
        int surname = -1;
        boolean encoded = isEncoded(mine) || isEncoded(theirs);
        for (int at = 0; at < mine.fields().size(); at++) {
            int there = there(mine.fields().get(at), theirs.fields());
            if (there < 0) continue;
            var field = mine.fields().get(at);
            var comparison = Comparison.of(field, encoded);
            var column = mine.columns().get(at);
            var other = theirs.columns().get(there);
            if (field.kind() == Field.Kind.GIVEN_NAME && given < 0) given = parts.size();
            if (field.kind() == Field.Kind.SURNAME && surname < 0) surname = parts.size();
            var table = new LevelTable(comparison, column, other, room);
            var alike = new Alike(column, other, table, comparison.levels());
            parts.add(new Part(field, column, other, shifted(other), table, alike, parts.size()));
        }
        if (parts.isEmpty()) throw new IllegalArgumentException("the lists have no field in common");
        boolean crosswise = given >= 0 && surname >= 0;
        levels = new int[parts.size() + (crosswise ? 1 : 0)];
        for (int at = 0; at < parts.size(); at++) {
            levels[at] = Comparison.of(parts.get(at).field(), encoded).levels();
        }
        if (crosswise) levels[parts.size()] = CROSSED_EXACTLY;
        steps = new int[levels.length];
        long step = 1;
        for (int at = 0; at < levels.length; at++) {
            steps[at] = (int) step;
            step *= levels[at] + 1;
            if (step > Integer.MAX_VALUE)
                throw new IllegalArgumentException("the lists have too many fields in common");
        }
        possible = step;
        names = crosswise ? crosswise(parts.get(given), parts.get(surname), encoded, room) : null;
    }

    private static Names crosswise(Part given, Part surname, boolean encoded, LevelTable.Room room) {
        var comparison = Comparison.of(given.field(), encoded);
        return new Names(
                given,
                surname,
                new LevelTable(comparison, given.mine(), surname.theirs(), room),
                new LevelTable(comparison, surname.mine(), given.theirs(), room));
    }

    /// Two lists of people.
    ///
    /// @throws IllegalArgumentException where they have no field in common
    public static Result between(PersonList mine, PersonList theirs) {
        return new Linkage(mine, theirs, false).result();
    }

    /// One list beside itself: who may be on it twice.
    public static Result within(PersonList list) {
        return new Linkage(list, list, true).result();
    }

    /// The fields that both lists have.
    public static List<String> common(PersonList mine, PersonList theirs) {
        return mine.fields().stream()
                .filter(field -> there(field, theirs.fields()) >= 0)
                .map(Field::name)
                .toList();
    }

    private static boolean isEncoded(PersonList list) {
        return list.columns().stream()
                .flatMap(column -> column.values().stream().limit(1))
                .anyMatch(Encoding.class::isInstance);
    }

    private static int there(Field field, List<Field> fields) {
        for (int at = 0; at < fields.size(); at++) {
            var other = fields.get(at);
            boolean alone = field.isName() || field.kind() == Field.Kind.DATE;
            boolean alike = field.name()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .equals(other.name().strip().toLowerCase(Locale.ROOT));
            if (other.kind() == field.kind() && (alike || alone)) return at;
        }
        return -1;
    }

    /// A value that is not known is the one after the last.
    private static int[] shifted(PersonList.Column column) {
        int[] of = column.of().clone();
        for (int at = 0; at < of.length; at++)
            if (of[at] == PersonList.MISSING) of[at] = column.values().size();
        return of;
    }

    private Result result() {
        long compared = within ? (long) mine.size() * (mine.size() - 1) / 2 : (long) mine.size() * theirs.size();
        if (compared == 0) return new Result(List.of(), List.of(), 0);
        var patterns = new Patterns(possible);
        int[] keys = new int[theirs.size()];
        for (int person = 0; person < mine.size(); person++) {
            patternsOf(person, keys);
            for (int other = within ? person + 1 : 0; other < keys.length; other++) patterns.add(keys[other]);
        }
        int[] occurring = patterns.occurring();
        var model = learned(patterns, occurring, compared);
        return new Result(pairs(model, occurring, keys), weights(model), compared);
    }

    private FellegiSunter learned(Patterns patterns, int[] occurring, long compared) {
        int[][] decoded = new int[occurring.length][];
        double[] times = new double[occurring.length];
        for (int at = 0; at < occurring.length; at++) {
            decoded[at] = decoded(occurring[at]);
            times[at] = patterns.times(occurring[at]);
        }
        double share = 0.2 * Math.min(mine.size(), theirs.size()) / compared;
        var model = new FellegiSunter(
                levels,
                names == null ? -1 : parts.size(),
                names == null ? new double[0] : chances(names),
                decoded,
                times,
                Math.min(0.2, share));
        model.learn();
        return model;
    }

    /// How often the names of two people are alike crosswise by chance.
    private double[] chances(Names names) {
        int top = levels[names.given().place()];
        double alike = chance(
                        names.givenAsSurname(),
                        names.given().mine(),
                        names.surname().theirs(),
                        STRONG)
                * chance(
                        names.surnameAsGiven(),
                        names.surname().mine(),
                        names.given().theirs(),
                        STRONG);
        double exact = chance(
                        names.givenAsSurname(),
                        names.given().mine(),
                        names.surname().theirs(),
                        top)
                * chance(
                        names.surnameAsGiven(),
                        names.surname().mine(),
                        names.given().theirs(),
                        top);
        return new double[] {0, 0, alike, exact};
    }

    private static double chance(LevelTable table, PersonList.Column mine, PersonList.Column theirs, int least) {
        double pairs = 0;
        double alike = 0;
        for (int one = 0; one < mine.values().size(); one++) {
            byte[] row = table.row(one);
            for (int other = 0; other < theirs.values().size(); other++) {
                double times = (double) mine.times()[one] * theirs.times()[other];
                pairs += times;
                if (row[other] >= least) alike += times;
            }
        }
        return pairs == 0 ? 0 : alike / pairs;
    }

    private int[] decoded(int pattern) {
        int[] decoded = new int[levels.length];
        for (int at = 0; at < levels.length; at++) {
            decoded[at] = pattern / steps[at] % (levels[at] + 1);
        }
        return decoded;
    }

    /// The patterns of one person beside all of the other list.
    private void patternsOf(int person, int[] keys) {
        Arrays.fill(keys, 0);
        for (var part : parts) {
            int value = part.mine().of()[person];
            if (value == PersonList.MISSING || names != null && (part == names.given() || part == names.surname()))
                continue;
            byte[] row = part.table().row(value);
            int[] of = part.ofTheirs();
            int step = steps[part.place()];
            for (int other = 0; other < keys.length; other++) keys[other] += row[of[other]] * step;
        }
        if (names != null) names(names, person, keys);
    }

    private void names(Names names, int person, int[] keys) {
        var given = names.given();
        var surname = names.surname();
        int myGiven = given.mine().of()[person];
        int mySurname = surname.mine().of()[person];
        byte[] givens = myGiven == PersonList.MISSING ? null : given.table().row(myGiven);
        byte[] surnames =
                mySurname == PersonList.MISSING ? null : surname.table().row(mySurname);
        boolean both = givens != null && surnames != null;
        byte[] crossed = both ? names.givenAsSurname().row(myGiven) : null;
        byte[] crossedToo = both ? names.surnameAsGiven().row(mySurname) : null;
        int stepGiven = steps[given.place()];
        int stepSurname = steps[surname.place()];
        int stepOrder = steps[levels.length - 1];
        int top = levels[given.place()];
        for (int other = 0; other < keys.length; other++) {
            int theirGiven = given.ofTheirs()[other];
            int theirSurname = surname.ofTheirs()[other];
            int first = givens == null ? 0 : givens[theirGiven];
            int last = surnames == null ? 0 : surnames[theirSurname];
            if (crossed != null && crossedToo != null && first + last < top + 2) {
                int one = crossed[theirSurname];
                int two = crossedToo[theirGiven];
                if (one >= STRONG && two >= STRONG && one + two > first + last) {
                    keys[other] += stepOrder * (one == top && two == top ? CROSSED_EXACTLY : CROSSED);
                    continue;
                }
            }
            keys[other] += stepOrder * STRAIGHT + first * stepGiven + last * stepSurname;
        }
    }

    private List<Pair> pairs(FellegiSunter model, int[] occurring, int[] keys) {
        double[] odds = new double[occurring.length];
        double[] most = new double[occurring.length];
        for (int at = 0; at < occurring.length; at++) {
            double probability = model.probability(at);
            odds[at] = probability / (1 - probability);
            most[at] = odds[at] * highestRarity(model, occurring[at]);
        }
        double least = LEAST / (1 - LEAST);
        var pairs = new ArrayList<Pair>();
        var wanted = new boolean[0];
        boolean small = possible <= 1 << 24;
        if (small) {
            wanted = new boolean[(int) possible];
            for (int at = 0; at < occurring.length; at++) wanted[occurring[at]] = most[at] >= least;
        }
        for (int person = 0; person < mine.size(); person++) {
            patternsOf(person, keys);
            for (int other = within ? person + 1 : 0; other < keys.length; other++) {
                if (small && !wanted[keys[other]]) continue;
                int at = Arrays.binarySearch(occurring, keys[other]);
                if (most[at] < least) continue;
                double sure = odds[at] * rarity(model, keys[other], person, other);
                if (sure >= least)
                    pairs.add(new Pair(person, other, sure == Double.POSITIVE_INFINITY ? 1 : sure / (1 + sure)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::probability)
                .reversed()
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        return List.copyOf(pairs);
    }

    /// How much more (or less) an agreement says because few (or many) people have a value as alike as
    /// this one.
    private double rarity(FellegiSunter model, int pattern, int person, int other) {
        double rarity = 1;
        for (var part : parts) {
            int place = part.place();
            int level = pattern / steps[place] % (levels[place] + 1);
            if (level > 1) {
                double people = part.alike()
                        .people(
                                level,
                                part.mine().of()[person],
                                part.theirs().of()[other],
                                level == levels[place] && within);
                rarity *= model.other(place, level)
                        / (Math.max(RAREST, people) / part.alike().all());
            }
        }
        return rarity;
    }

    private double highestRarity(FellegiSunter model, int pattern) {
        double highest = 1;
        for (var part : parts) {
            int place = part.place();
            int level = pattern / steps[place] % (levels[place] + 1);
            if (level > 1) {
                highest *= Math.max(1, model.other(place, level) * part.alike().all() / RAREST);
            }
        }
        return highest;
    }

    private List<Weight> weights(FellegiSunter model) {
        var weights = new ArrayList<Weight>();
        for (int at = 0; at < levels.length; at++) {
            String name = at < parts.size() ? parts.get(at).field().name() : "order of names";
            for (int level = 1; level <= levels[at]; level++) {
                double same = model.same(at, level);
                double other = model.other(at, level);
                weights.add(new Weight(name, level, same, other, Math.log(same / other) / Math.log(2)));
            }
        }
        return List.copyOf(weights);
    }
}
