package waymark.contacts.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import waymark.contacts.ContactsApi;
import waymark.contacts.posts.PostDetails.AnsweredBy;
import waymark.directory.DateRange;
import waymark.kernel.Ref;

/// How a post is written in the database, and read from there.
final class PostReader {

    /// Cover as the database's JSON has it.
    private record CoverRow(
            UUID id,
            String kind,
            UUID person,
            String ref,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {

        Cover cover() {
            return new Cover(id, Cover.Kind.of(kind), person, new Ref(ref), name, new DateRange(from, to));
        }
    }

    private final JsonMapper json;

    PostReader(JsonMapper json) {
        this.json = json;
    }

    Post post(ResultSet row, int number) throws SQLException {
        var details = new PostDetails(
                row.getString("organisation"),
                row.getString("subject"),
                Arrays.asList((String[]) row.getArray("areas").getArray()),
                AnsweredBy.of(row.getString("answered_by")),
                row.getString("phone"),
                row.getString("email"),
                ContactsApi.languages(row),
                ContactsApi.hours(row));
        return new Post(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                details,
                new DateRange(row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)),
                cover(row.getString("cover")),
                row.getObject("checked_on", LocalDate.class),
                row.getString("checked_by"),
                row.getObject("doubted_on", LocalDate.class));
    }

    private List<Cover> cover(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(json.readValue(text, CoverRow[].class))
                        .map(CoverRow::cover)
                        .toList();
    }

    /// The parameters of the columns that hold the details.
    static Map<String, Object> details(Post post) {
        var details = post.details();
        return new HashMap<>(Map.of(
                "ref", post.ref().value(),
                "organisation", details.organisation(),
                "subject", details.subject(),
                "answered", details.answeredBy().code(),
                "phone", details.phone(),
                "email", details.email(),
                "languages", details.languages().toArray(String[]::new),
                "holidays", details.hours().bankHolidays().code()));
    }
}
