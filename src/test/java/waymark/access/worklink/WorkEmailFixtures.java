package waymark.access.worklink;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.access.AccessApi;
import waymark.access.messages.DemonstrationMailbox;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ruling;

/// Registers domains, and asks for links and reads the e-mails as their people would.
@Component
public class WorkEmailFixtures {

    private static final Actor CLOCK = Actor.system("Test");

    private final JdbcClient owner = TestDatabase.owner();
    private final AccessApi access;
    private final WorkEmailSignIn signIn;
    private final DemonstrationMailbox post;

    WorkEmailFixtures(AccessApi access, WorkEmailSignIn signIn, DemonstrationMailbox post) {
        this.access = access;
        this.signIn = signIn;
        this.post = post;
    }

    /// A domain that is nobody else's, registered to each of the organisations.
    public String domain(String... organisations) {
        var domain = "d" + UUID.randomUUID().toString().substring(0, 13) + ".example";
        for (var organisation : organisations) {
            var ruling = CurrentActor.as(CLOCK, () -> access.registerDomain(CLOCK, organisation, domain, false));
            if (!(ruling instanceof Ruling.Agreed<String>)) {
                throw new AssertionError(ruling);
            }
        }
        return domain;
    }

    /// Asks in this browser, lets the job run, and returns the paths in the e-mails to that address, the
    /// latest first.
    public List<String> ask(Visit.Browser browser, String email, String to) {
        browser.post("/sign-in/work-email", "email", email, "to", to);
        return delivered(email);
    }

    public List<String> delivered(String email) {
        CurrentActor.run(CLOCK, () -> signIn.deliver(CLOCK));
        return post.letters().stream()
                .filter(letter -> letter.to().equalsIgnoreCase(email))
                .map(DemonstrationMailbox.Kept::path)
                .toList();
    }

    /// The one link to an address that was never asked for before.
    public String link(Visit.Browser browser, String email) {
        return ask(browser, email, "").getFirst();
    }

    /// The number that this browser was shown.
    public static String number(Visit.Browser browser) {
        return browser.get("/sign-in/work-email/asked")
                .html()
                .select(".govuk-heading-xl")
                .text();
    }

    /// Takes back the domains and requests that a test left.
    public void clear() {
        owner.sql("delete from access.work_domain where domain like 'd%.example' and added_by_name = 'Test'")
                .update();
        owner.sql("delete from access.work_request").update();
    }
}
