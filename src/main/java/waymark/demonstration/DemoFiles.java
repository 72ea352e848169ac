package waymark.demonstration;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.contacts.numbers.NewHelpLine;
import waymark.kernel.InvariantViolation;
import waymark.services.editing.NewService;

/// The demonstration as written in `src/main/resources/world`: who there is, what is planned, what is
/// measured, what each area reported. All of it is invented. Days are distances from today.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoFiles {

    private final JsonMapper json;

    DemoFiles(JsonMapper json) {
        this.json = json;
    }

    /// Everybody.
    record People(List<Someone> people) {}

    /// @param key what the other files call the person
    /// @param since first day in the partnership
    /// @param roles `area_lead@area:HULL`; a role without a scope reaches the whole partnership
    /// @param persona the line on the sign-in page, with the number that orders them
    record Someone(
            String key,
            String name,
            String organisation,
            String jobTitle,
            String email,
            String phone,
            int since,
            @Nullable List<String> roles,
            @Nullable String persona,
            @Nullable List<Seat> seats) {}

    record Seat(String group, String seat, boolean deputy) {}

    /// The delivery plan.
    record Delivery(List<Outcome> outcomes, List<Measure> measures) {}

    record Outcome(String objective, String owner, String person, List<String> outcomes) {}

    /// @param feed key of the figure that the product counts for it; null where the areas supply it
    /// @param targets of eight quarters: four before the one being reported, that one, and three after
    /// @param values by area, of the same quarters up to the one being reported; null where none
    ///     was returned yet
    record Measure(
            String key,
            String objective,
            String title,
            String unit,
            String direction,
            @Nullable BigDecimal baseline,
            String source,
            boolean countsPeople,
            @Nullable String feed,
            List<BigDecimal> targets,
            Map<String, List<@Nullable BigDecimal>> values) {}

    /// One area's action plan.
    record Plan(String area, List<Action> actions) {}

    record Action(
            String objective,
            String title,
            String detail,
            String owner,
            @Nullable String lead,
            List<String> partners,
            int start,
            int due,
            List<Event> events) {}

    /// One thing that happened to an action; exactly one of note, blocked, cleared, evidence,
    /// withdrawn and judged.
    record Event(
            int on,
            @Nullable String by,
            @Nullable String note,
            @Nullable String status,
            @Nullable String blocked,
            @Nullable String cleared,
            @Nullable String evidence,
            @Nullable String url,
            @Nullable String withdrawn,
            @Nullable String judged,
            @Nullable String because) {}

    /// What was reported.
    record Quarters(List<Reported> quarters) {}

    /// @param back how many quarters before the one being reported
    /// @param summary of the board pack, null where none was issued
    record Reported(int back, @Nullable String summary, List<Return> returns) {}

    /// @param submitted days after the due date, negative before it; null where it was not
    /// @param sentBack why the board wanted it changed, or null
    /// @param again days after the due date on which it came again, where `open` is not set
    /// @param figures how many figures are answered so far; null for all
    /// @param answers of the board to its requests; a request that is not here waits
    record Return(
            String area,
            @Nullable Integer submitted,
            String achievements,
            String challenges,
            List<String> requests,
            @Nullable String sentBack,
            @Nullable Integer again,
            @Nullable String challengesAgain,
            @Nullable Boolean open,
            @Nullable Integer figures,
            @Nullable List<Answer> answers) {}

    /// What the board decided on a request, on the day it met.
    record Answer(String request, String decision, String answer) {}

    /// The points of contact, the invented lines, and who is away.
    record Contacts(List<Point> contacts, List<NewHelpLine> lines, List<Away> away) {}

    /// @param opened when it was last checked
    /// @param holder key of the person; null for a team's line
    /// @param since first day of the holder and the deputy
    /// @param until last day of the holder, or null
    record Point(
            String organisation,
            String subject,
            List<String> areas,
            boolean team,
            String phone,
            String email,
            List<String> languages,
            List<String> hours,
            String bankHolidays,
            int opened,
            @Nullable String holder,
            @Nullable String deputy,
            int since,
            @Nullable Integer until) {}

    record Away(String person, int first, int last) {}

    /// The services, each marked as invented wherever it is shown.
    record Services(List<Offered> services) {}

    /// @param opened when it was added and checked
    record Offered(int opened, NewService service) {}

    /// Reads `world/<name>.json`.
    <T> T read(String name, Class<T> shape) {
        try (var file = new ClassPathResource("world/" + name + ".json").getInputStream()) {
            return json.readValue(file, shape);
        } catch (IOException missing) {
            throw new InvariantViolation("the demonstration has no file " + name, missing);
        }
    }
}
