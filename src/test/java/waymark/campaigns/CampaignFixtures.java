package waymark.campaigns;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.kernel.Actor;

/// Campaigns, toolkits and newsletters for tests, made by the forms that people use.
@Component
public class CampaignFixtures {

    /// As a usual browser names itself.
    public static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestUsers someone;
    private final Visit visit;

    CampaignFixtures(TestUsers someone, Visit visit) {
        this.someone = someone;
        this.visit = visit;
    }

    /// Somebody who runs the campaigns of an area.
    public Actor.Person editor(String area) {
        return someone.with("HCC", "campaign_editor@area:" + area);
    }

    /// Somebody who runs all campaigns.
    public Actor.Person editorOfAll() {
        return someone.with("HCC", "campaign_editor@partnership");
    }

    /// Somebody who keeps the list of words.
    public Actor.Person keeper() {
        return someone.with("HCC", "picture_custodian@partnership");
    }

    /// Puts somebody into the directory, where letters find them.
    ///
    /// @return the address to which letters go
    public String inDirectory(Actor.Person person) {
        var email = "reader-" + person.id() + "@example.org";
        TestDatabase.owner()
                .sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, 'Officer',
                        :email, '', current_date - 30)
                """)
                .param("id", person.id())
                .param("ref", "PE-N" + "%06d".formatted(COUNT.incrementAndGet()))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .param("email", email)
                .update();
        return email;
    }

    /// The address of a new campaign of an area, which begins today.
    public String campaign(Actor.Person editor, String area, String title, String... more) {
        var today = LocalDate.now();
        var fields = new java.util.ArrayList<String>(List.of(
                "area",
                area,
                "title",
                title,
                "aim",
                "People know whom to call",
                "audience",
                "Drivers",
                "languages",
                "en",
                "languages",
                "pl",
                "channels",
                "POSTERS",
                "channels",
                "EVENTS",
                "windowLast",
                YearMonth.from(today).plusMonths(1).atDay(1).toString(),
                "cost",
                "1,250"));
        date(fields, "fromDay", today);
        date(fields, "toDay", today.plusWeeks(4));
        fields.addAll(List.of(more));
        return visit.as(editor)
                .post("/campaigns/new", fields.toArray(String[]::new))
                .location();
    }

    /// Adds the three fields of a date.
    public static void date(List<String> fields, String name, LocalDate day) {
        fields.addAll(List.of(
                name + "-day", String.valueOf(day.getDayOfMonth()),
                name + "-month", String.valueOf(day.getMonthValue()),
                name + "-year", String.valueOf(day.getYear())));
    }

    /// The address of a new toolkit of an area with a file in each language, published.
    public String toolkit(Actor.Person editor, String area, String title, String... languages) {
        var browser = visit.as(editor);
        var path = browser.post("/campaigns/toolkits/new", "area", area, "title", title, "summary", "For shops")
                .location();
        for (var language : languages) {
            file(editor, path, language, "");
        }
        browser.post(path + "/step", "version", "1");
        return path;
    }

    /// Adds a poster in a language to a toolkit.
    ///
    /// @return the status of the answer
    public int file(Actor.Person editor, String toolkit, String language, String why) {
        return visit.as(editor)
                .send(
                        toolkit + "/files/new",
                        "file",
                        "poster-" + language + ".txt",
                        ("A poster in " + language + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8),
                        "item",
                        "Poster",
                        "language",
                        language,
                        "why",
                        why)
                .status();
    }
}
