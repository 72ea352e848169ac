package waymark.campaigns.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody plans of a campaign.
///
/// @param area its code; null where it is the whole partnership's
/// @param languages tags of the languages in which it speaks
/// @param channels names of [Channel]
/// @param objective code of the objective that it serves, or empty
/// @param windowFirst first day of the first month whose reports are shown beside it
/// @param windowLast first day of the last one
/// @param open whether it has a public page
/// @param eventDay of a public event, or null; with the hours as `18:30`
public record CampaignPlan(
        @Nullable String area,
        String title,
        String aim,
        String audience,
        List<String> languages,
        List<String> channels,
        LocalDate fromDay,
        LocalDate toDay,
        @Nullable BigDecimal cost,
        String objective,
        LocalDate windowFirst,
        LocalDate windowLast,
        boolean open,
        String publicWords,
        @Nullable LocalDate eventDay,
        String eventFrom,
        String eventTo,
        String eventPlace) {

    /// So many months are compared at most.
    static final int LONGEST_WINDOW = 12;

    public CampaignPlan {
        languages = List.copyOf(languages);
        channels = List.copyOf(channels);
    }

    /// Neither what was spent nor what was public goes with it: a public page says a day and a place of its
    /// own.
    CampaignPlan copied(@Nullable String elsewhere, LocalDate from, LocalDate to) {
        var last = (to.isBefore(from) ? from : to).withDayOfMonth(1);
        var longest = from.withDayOfMonth(1).plusMonths(LONGEST_WINDOW - 1L);
        return new CampaignPlan(
                elsewhere,
                title(),
                aim(),
                audience(),
                languages(),
                channels(),
                from,
                to,
                null,
                objective(),
                from.withDayOfMonth(1),
                last.isAfter(longest) ? longest : last,
                false,
                publicWords(),
                null,
                "",
                "",
                "");
    }
}
