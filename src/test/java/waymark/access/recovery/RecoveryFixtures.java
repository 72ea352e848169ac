package waymark.access.recovery;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.access.accounts.Token;
import waymark.access.messages.AccountEmail;
import waymark.access.messages.DemonstrationMailbox;
import waymark.access.messages.MailTransport;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.mail.FakeMailServer;
import waymark.web.mail.Mail;
import waymark.web.mvc.Templates;

/// Asks for recovery, runs the job and reads the e-mails; and moves a recovery to a later state.
@Component
public class RecoveryFixtures {

    private static final Actor CLOCK = Actor.system("Test");

    private final JdbcClient owner = TestDatabase.owner();
    private final RecoveryJob job;
    private final RecoveryMessages letters;
    private final DemonstrationMailbox post;
    private final RecoveryRequests requests;
    private final RecoverySteps steps;
    private final RecoveryNumbers numbers;
    private final RecoveryAccounts recoverable;
    private final Templates templates;

    RecoveryFixtures(
            RecoveryJob job,
            RecoveryMessages letters,
            DemonstrationMailbox post,
            RecoveryRequests requests,
            RecoverySteps steps,
            RecoveryNumbers numbers,
            RecoveryAccounts recoverable,
            Templates templates) {
        this.job = job;
        this.letters = letters;
        this.post = post;
        this.requests = requests;
        this.steps = steps;
        this.numbers = numbers;
        this.recoverable = recoverable;
        this.templates = templates;
    }

    /// Asks in that browser, and answers the number that it is shown.
    public String ask(Visit.Browser browser, String email) {
        browser.post("/sign-in/recovery", "email", email);
        return browser.get("/sign-in/recovery/asked")
                .html()
                .select(".govuk-heading-xl")
                .text();
    }

    public void round() {
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
    }

    /// A run of the job whose e-mails go to that mail server.
    public void roundBy(FakeMailServer server) {
        var mail = new Mail(server.sender(20_000), "", "", "https://waymark.example.org", templates);
        var by = new RecoveryJob(requests, steps, numbers, letters, recoverable, MailTransport.of(mail));
        CurrentActor.run(CLOCK, () -> by.run(CLOCK));
    }

    /// What the address was written, the latest first.
    public List<AccountEmail> letters(String email) {
        return post.letters().stream()
                .map(DemonstrationMailbox.Kept::letter)
                .filter(letter -> letter.to().equalsIgnoreCase(email))
                .toList();
    }

    public UUID of(Actor.Person person) {
        return owner.sql("select id from access.recovery where account = :id order by asked_at desc limit 1")
                .param("id", person.id())
                .query(UUID.class)
                .single();
    }

    /// One that two colleagues confirmed so many hours ago.
    public UUID confirmed(Actor.Person person, Actor.Person first, Actor.Person second, int hours) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into access.recovery (id, account, name, organisation, number_tag, stop_hash, asked_at, told, written, written_at,
                                             first_by, first_name, first_near, first_at,
                                             second_by, second_name, second_near, second_at, opens_at)
                values (:id, :account, :name, :organisation, '\\x01', :stop, now() - interval '3 days', 3, 3,
                        now() - :hours * interval '1 hour',
                        :first, 'First', true, now() - interval '2 days',
                        :second, 'Second', false, now() - :hours * interval '1 hour',
                        now() - :hours * interval '1 hour' + interval '1 day')
                """)
                .param("id", id)
                .param("account", person.id())
                .param("name", person.name())
                .param("organisation", person.organisation())
                .param("stop", Token.hash(letters.stopToken(id)))
                .param("first", first.id())
                .param("second", second.id())
                .param("hours", hours)
                .update();
        return id;
    }

    public String stopping(UUID recovery) {
        return "/sign-in/recovery/stopping/" + letters.stopToken(recovery);
    }

    /// Nobody waits for anything, nor for a letter about it: the mailbox keeps few.
    public void clear() {
        owner.sql("delete from access.recovery_request").update();
        owner.sql("update access.recovery set stopped_at = now() where stopped_at is null and used_at is null")
                .update();
        owner.sql("update access.recovery set told = 5, written = 5 where told < 5 or written < 5")
                .update();
    }
}
