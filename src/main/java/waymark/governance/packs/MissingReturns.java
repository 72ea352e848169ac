package waymark.governance.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import waymark.governance.quarters.ReturnStatus;
import waymark.governance.returns.MissingReturn;
import waymark.kernel.Quarter;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// Reads what the board says of each return that is missing in the pack it issues.
final class MissingReturns {

    static final String WAIVED = "waived";
    static final String MAY_FOLLOW = "supplement";

    private static final int DAYS = 14;

    private MissingReturns() {}

    static List<Choice> choices() {
        return List.of(
                Choice.of(WAIVED, "Waived: nothing more is expected"),
                Choice.of(MAY_FOLLOW, "May follow as a supplement until a date"));
    }

    static String field(ReturnStatus status) {
        return "missing-" + status.ref();
    }

    static String question(ReturnStatus status) {
        return "Say whether the return of %s is waived or may follow"
                .formatted(status.area().name());
    }

    /// One for each return that is missing; what was not answered is left out, and the approval asks for it.
    static List<MissingReturn> read(FormReader form, Quarter quarter, List<ReturnStatus> statuses, LocalDate today) {
        var missing = new ArrayList<MissingReturn>();
        for (var status : statuses) {
            if (status.stage().withArea()) {
                read(form, quarter, status, today, missing);
            }
        }
        return missing;
    }

    private static void read(
            FormReader form, Quarter quarter, ReturnStatus status, LocalDate today, List<MissingReturn> missing) {
        var ref = status.ref();
        var area = status.area();
        switch (form.form().text(field(status))) {
            case WAIVED ->
                missing.add(new MissingReturn.Waived(
                        ref,
                        quarter,
                        area.code(),
                        form.required(
                                "reason-" + ref,
                                "The reason",
                                MissingReturn.Waived.LONGEST,
                                "Enter why the return of %s is waived".formatted(area.name())),
                        today));
            case MAY_FOLLOW -> {
                var until = form.requiredDate("until-" + ref, "Last day for a supplement", today.plusDays(DAYS));
                form.when(!until.isAfter(today), "until-" + ref, "The last day for a supplement must be after today");
                missing.add(new MissingReturn.MayFollow(ref, quarter, area.code(), until, today));
            }
            default -> {} // the approval asks for it
        }
    }
}
