package waymark.conferences.forums;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A conference of agencies as an area runs it. VARM and MARAC-like conferences are not alike, so what
/// differs is data of the forum.
///
/// @param code also the code of its group in the directory, whose seats are its core members
/// @param area that it is for
/// @param personAttends whether the person is invited; else an advocate speaks for them
/// @param asksSection42 whether the view on capacity and "is a section 42 enquiry open or refused?" come first
/// @param threshold what a referral has to meet
/// @param anyOfThreshold whether one of them is enough
/// @param quorum sectors (codes) of which somebody has to be there for an item
/// @param repeatMonths within how many months of the last hearing a referral is a repeat
/// @param decideDays working days to accept or return a referral
/// @param agendaDays working days before the meeting by which the agenda is sent
/// @param minutesDays working days after it by which the minutes are sent
/// @param reviewWeeks until an item is reviewed
/// @param itemMinutes planned for one item
/// @param keepYears for which an item about a place is kept after its closing; one about a person ends with the case
/// @param confidentiality the statement that everybody accepts for each meeting
public record Forum(
        String code,
        int version,
        String groupCode,
        String area,
        String areaName,
        String name,
        String purpose,
        Subject about,
        boolean personAttends,
        boolean asksSection42,
        List<String> threshold,
        boolean anyOfThreshold,
        List<String> quorum,
        int repeatMonths,
        int decideDays,
        int agendaDays,
        int minutesDays,
        int reviewWeeks,
        int itemMinutes,
        int keepYears,
        String confidentiality,
        @Nullable LocalDate endedOn) {

    /// What items of a forum are about.
    public enum Subject {
        PERSON("A person"),
        PLACE("A place"),
        BOTH("A person or a place");

        private final String title;

        Subject(String title) {
            this.title = title;
        }

        /// As a label.
        public String title() {
            return title;
        }

        /// The word in the database.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// True where items of that kind are heard.
        public boolean takes(Subject item) {
            return this == BOTH || this == item;
        }
    }

    public Forum {
        threshold = List.copyOf(threshold);
        quorum = List.copyOf(quorum);
    }

    /// True on a day on which it takes referrals.
    public boolean standsOn(LocalDate day) {
        return endedOn == null || !endedOn.isBefore(day);
    }

    /// The same for a group that was made for it.
    Forum of(String group) {
        return new Forum(
                group,
                version,
                group,
                area,
                areaName,
                name,
                purpose,
                about,
                personAttends,
                asksSection42,
                threshold,
                anyOfThreshold,
                quorum,
                repeatMonths,
                decideDays,
                agendaDays,
                minutesDays,
                reviewWeeks,
                itemMinutes,
                keepYears,
                confidentiality,
                endedOn);
    }

    /// `/conferences/forums/MACC_HULL`.
    public String path() {
        return "/conferences/forums/" + code;
    }

    /// A sentence on how much of the threshold a referral has to meet.
    public String rule() {
        return threshold.size() == 1
                ? "A referral has to meet this."
                : anyOfThreshold
                        ? "A referral has to meet at least one of these."
                        : "A referral has to meet all of these.";
    }
}
