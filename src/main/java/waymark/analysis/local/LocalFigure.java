package waymark.analysis.local;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;

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
            Checked verification) {}

    /// As it may be printed: a small number is not, whoever published it.
    ReleasedFigure released() {
        return DisclosureControl.release(value, SmallNumberRule.USUAL);
    }

    /// Its parts as the source says them; not where the whole is too small to print.
    String parts() {
        return released().hidden() ? "" : detail;
    }
}
