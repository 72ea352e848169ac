package waymark.insight.linkage;

import java.util.List;

/// How alike two values of a field are, in levels: the highest is the same value, 1 is something else.
final class Comparison {

    private static final List<String> DATES =
            List.of("different", "half of the digits", "two digits", "one digit or two exchanged", "the same");

    private final Field field;
    private final double[] steps;

    private Comparison(Field field, boolean encoded) {
        this.field = field;
        steps = switch (field.kind()) {
            case GIVEN_NAME, SURNAME -> encoded ? new double[] {0.45, 0.6, 0.75} : new double[] {0.75, 0.85, 0.92};
            case DATE -> encoded ? new double[] {0.7, 0.79, 0.88} : new double[] {};
            case CODE -> encoded ? new double[] {0.65, 0.8} : new double[] {};
            case TEXT -> encoded ? new double[] {0.45, 0.6, 0.8} : new double[] {0.75, 0.85, 0.92};
        };
    }

    static Comparison of(Field field, boolean encoded) {
        return new Comparison(field, encoded);
    }

    /// How many levels, without the one for a missing value.
    int levels() {
        return switch (field.kind()) {
            case DATE -> DATES.size();
            case CODE -> 4;
            case GIVEN_NAME, SURNAME, TEXT -> steps.length + 2;
        };
    }

    /// 1 to `levels()`.
    byte level(FieldValue one, FieldValue other) {
        if (one instanceof Encoding mine && other instanceof Encoding theirs) {
            return mine.equals(theirs) ? (byte) levels() : step(mine.dice(theirs));
        }
        if (one instanceof FieldValue.Plain plain && other instanceof FieldValue.Plain otherPlain) {
            String mine = plain.text();
            String theirs = otherPlain.text();
            if (mine.equals(theirs)) return (byte) levels();
            return switch (field.kind()) {
                case DATE -> date(mine, theirs);
                case CODE -> code(mine, theirs);
                case GIVEN_NAME, SURNAME, TEXT ->
                    plain.mostJaro(otherPlain) < StringComparators.PREFIX_FROM
                            ? 1
                            : step(StringComparators.jaroWinkler(mine, theirs));
            };
        }
        throw new IllegalArgumentException("an encoded list can only be compared with an encoded one");
    }

    private byte step(double likeness) {
        byte level = 1;
        for (double step : steps) if (likeness >= step) level++;
        return level;
    }

    private static byte code(String one, String other) {
        if (one.length() != other.length()) return (byte) (isOneLonger(one, other) || isOneLonger(other, one) ? 3 : 1);
        int different = 0;
        int first = -1;
        for (int at = 0; at < one.length() && different <= 2; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                if (first < 0) first = at;
                different++;
            }
        }
        return (byte) (different == 1 || different == 2 && isExchanged(one, other, first) ? 3 : different == 2 ? 2 : 1);
    }

    private static boolean isExchanged(String one, String other, int first) {
        return one.charAt(first) == other.charAt(first + 1) && one.charAt(first + 1) == other.charAt(first);
    }

    /// Whether the second is the first with one more letter.
    private static boolean isOneLonger(String one, String other) {
        if (other.length() != one.length() + 1) return false;
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) at++;
        return one.regionMatches(at, other, at + 1, one.length() - at);
    }

    private static byte date(String one, String other) {
        if (one.length() != 8 || other.length() != 8) {
            return (byte) (isOneLonger(one, other) || isOneLonger(other, one) ? 4 : 1);
        }
        int different = 0;
        int first = -1;
        int last = -1;
        for (int at = 0; at < 8; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                if (first < 0) first = at;
                last = at;
                different++;
            }
        }
        boolean exchanged = different == 2 && last == first + 1 && isExchanged(one, other, first);
        if (different == 1 || exchanged || isDayMonth(one, other)) return 4;
        return (byte) (different == 2 ? 3 : different == 3 ? 2 : 1);
    }

    private static boolean isDayMonth(String one, String other) {
        return one.regionMatches(0, other, 0, 4)
                && one.regionMatches(4, other, 6, 2)
                && one.regionMatches(6, other, 4, 2);
    }
}
