package waymark.sharing.policerequests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.Visit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Requests from the police, recorded through the pages.
@Component
public class PoliceRequestFixtures {

    private final Visit visit;

    PoliceRequestFixtures(Visit visit) {
        this.visit = visit;
    }

    /// What the form is filled with.
    ///
    /// @param views of the person
    /// @param parts that are asked for
    static String[] request(String views, String... parts) {
        var today = LocalDate.now();
        var due = today.plusDays(10);
        var fields = new ArrayList<>(List.of(
                "force", "Sample Police",
                "officer", "Detective constable",
                "reference", "SP/12",
                "receivedOn-day", String.valueOf(today.getDayOfMonth()),
                "receivedOn-month", String.valueOf(today.getMonthValue()),
                "receivedOn-year", String.valueOf(today.getYear()),
                "answerBy-day", String.valueOf(due.getDayOfMonth()),
                "answerBy-month", String.valueOf(due.getMonthValue()),
                "answerBy-year", String.valueOf(due.getYear()),
                "enquiry", "Who drove the van Canaryvan",
                "asked", "What she said of the driver",
                "period", "June",
                "why", "No other witness is known",
                "othersTried", "YES",
                "notice", "GIVEN"));
        fields.addAll(List.of("views", views));
        Arrays.stream(parts).forEach(part -> fields.addAll(List.of("parts", part)));
        return fields.toArray(String[]::new);
    }

    /// A request that was recorded, and where it is.
    public String recorded(Actor.Person worker, Ref ref, String views, String... parts) {
        var sent = visit.as(worker).post("/cases/%s/police-requests/new".formatted(ref), request(views, parts));
        if (sent.status() != 303) {
            throw new IllegalStateException("%d %s".formatted(sent.status(), sent.errors()));
        }
        return sent.location();
    }

    /// One about who somebody is.
    public String recorded(Actor.Person worker, Ref ref) {
        return recorded(worker, ref, "CONTENT", "IDENTITY");
    }

    /// One of which nothing was given, and which was answered.
    public String answered(Actor.Person worker, Ref ref) {
        var path = recorded(worker, ref);
        var browser = visit.as(worker);
        browser.post(
                path + "/decision",
                "version",
                "1",
                "part",
                "IDENTITY",
                "decision",
                "REFUSED",
                "reason",
                "They have it already");
        browser.post(path + "/answer", "version", "1");
        return path;
    }
}
