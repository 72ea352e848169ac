package waymark.analysis.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What somebody published about an area over some days.
///
/// @param area a code: an area of the partnership, or any other (`HUMBERSIDE`)
/// @param detail what the source says of its parts
/// @param withdrawnOn the day it turned out to be wrong; null while it stands
record LocalFigure(
        String ref,
        int version,
        String area,
        String areaName,
        String measure,
        CountedSide side,
        LocalDate fromDay,
        LocalDate toDay,
        int value,
        String detail,
        String source,
        Checked verification,
        LocalDate addedOn,
        String addedByName,
        @Nullable LocalDate withdrawnOn,
        String withdrawnWhy) {

    /// How far it was checked against where it was published.
    enum Checked {
        VERIFIED("Verified"),
        SECONDARY("Verified on a page that quotes it"),
        UNVERIFIED("Not verified");

        private final String words;

        Checked(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// What is typed.
    record Given(
            String area,
            String areaName,
            String measure,
            CountedSide side,
            LocalDate fromDay,
            LocalDate toDay,
            int value,
            String detail,
            String source,
            Checked verification) {

        /// An area that the partnership does not have, called by a name of its own.
        static final Choice ELSEWHERE = Choice.of("ELSEWHERE", "Another area", "A police area or a neighbour");

        private static final int MOST = 10_000_000;
        private static final int LONGEST_CODE = 39;

        /// @param areas with the one elsewhere
        static Ruling<Given> read(FormData form, List<Choice> areas, LocalDate today) {
            return form.read(reader -> {
                var area = reader.choice("area", areas, Choice::value, "Choose an area");
                boolean other = area.equals(ELSEWHERE);
                var typed = reader.line("areaName", "The name of the area", 100);
                reader.when(other && code(typed).isEmpty(), "areaName", "Enter the name of the area");
                var from = reader.requiredDate("fromDay", "First day", today.minusYears(1));
                var to = reader.requiredDate("toDay", "Last day", today);
                reader.when(to.isBefore(from), "toDay", "The last day must be the first day or later");
                return new Given(
                        other ? code(typed) : area.value(),
                        other ? typed : area.label(),
                        reader.requiredLine("measure", "What is counted", 150, "Say what is counted"),
                        reader.choice("side", CountedSide.class, "Choose what it counts"),
                        from,
                        to,
                        reader.number("value", 0, MOST, "Enter a whole number, for instance 228"),
                        reader.line("detail", "Its parts", 300),
                        reader.requiredLine("source", "The source", 300, "Say where it was published"),
                        reader.choice("verification", Checked.class, "Choose how far it was checked"));
            });
        }

        /// A code made of a name: `North Yorkshire Police` becomes `NORTH_YORKSHIRE_POLICE`.
        private static String code(String name) {
            var code = new StringBuilder();
            for (char letter : name.toUpperCase(Locale.ROOT).toCharArray()) {
                boolean kept = letter >= 'A' && letter <= 'Z' || !code.isEmpty() && letter >= '0' && letter <= '9';
                if (kept) {
                    code.append(letter);
                } else if (!code.isEmpty() && code.charAt(code.length() - 1) != '_') {
                    code.append('_');
                }
            }
            return code.substring(0, Math.min(code.length(), LONGEST_CODE));
        }
    }

    /// As it may be printed: a small number is not, whoever published it.
    ReleasedFigure released() {
        return DisclosureControl.release(value, SmallNumberRule.USUAL);
    }

    /// Its parts as the source says them; not where the whole is too small to print.
    String parts() {
        return released().hidden() ? "" : detail;
    }
}
