package waymark.training.workshop;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.training.TrainingFixtures;
import waymark.training.workshop.WorkshopFixtures.Running;

/// What stands behind the routes of workshops: one that runs in Hull, one that runs elsewhere, and their gaps.
@Component
public class WorkshopRoutes {

    private final TrainingFixtures training;
    private final WorkshopFixtures workshops;

    WorkshopRoutes(TrainingFixtures training, WorkshopFixtures workshops) {
        this.training = training;
        this.workshops = workshops;
    }

    private Running in(String area) {
        return workshops.begun(training.trainer(area), area);
    }

    /// A workshop that runs.
    public String workshop(String area) {
        return in(area).path();
    }

    /// A gap of one.
    public String gap(String area) {
        var room = in(area);
        return room.path() + "/gaps/" + room.gap("A leaflet in Romanian");
    }

    /// A review that an organisation is asked for.
    public String review(String area, String organisation) {
        var room = in(area);
        int gap = room.gap("The policy says nothing of it");
        var due = LocalDate.now().plusMonths(1);
        room.sends(
                "/gaps/" + gap,
                "version",
                "1",
                "becomes",
                "REVIEW",
                "of",
                "POLICY",
                "what",
                "Sample policy",
                "reviewer",
                organisation,
                "reviewDue-day",
                Integer.toString(due.getDayOfMonth()),
                "reviewDue-month",
                Integer.toString(due.getMonthValue()),
                "reviewDue-year",
                Integer.toString(due.getYear()));
        return "/training/reviews/" + room.gapKey(gap);
    }

    /// A review that is not there.
    public static String noReview() {
        return "/training/reviews/" + new UUID(0, 7);
    }

    /// The page of a telephone.
    public String phone() {
        return in("HULL").phone(1);
    }
}
