package waymark.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.contacts.ContactsApi;
import waymark.directory.DateRange;
import waymark.kernel.Ref;

/// How a service is written in the database, and read from there.
final class ServiceReader {

    /// Every column of a service with the names round it; `:today` says what is stale.
    static final String ROWS = """
            select s.ref, s.version, s.organisation, o.name as organisation_name, o.sector_name, o.current, s.kind,
                   k.name as kind_name, k.position as kind_position, s.name, s.description, s.everywhere, s.minimum_age,
                   s.maximum_age, s.gender, s.positions, s.nrm, s.eligibility, s.languages, s.interpreter, s.bank_holidays,
                   s.hours as hours_words, s.cost, s.cost_words, s.way_in, s.way_in_words, s.phone, s.email, s.web,
                   s.accessibility, s.alert, s.alert_until, s.from_date, s.to_date, s.checked_on, s.checked_by,
                   s.demonstration, coalesce(p.email, '') as assurer,
                   s.checked_on + (select directory.setting('stale_days', :today)) < :today as stale,
                   s.checked_on + (select directory.setting('ask_days', :today)) < :today as due,
                   array(select a.area from directory.service_area a where a.service = s.ref order by a.area) as areas,
                   array(select r.name from directory.service_area a join directory_open.area r on r.code = a.area
                          where a.service = s.ref order by r.position) as area_names,
                   (select array_agg(array[h.day, h.opens, h.closes]) from directory.service_hours h
                     where h.service = s.ref) as hours
              from directory.service s
              join directory.service_kind k on k.code = s.kind
              join directory_open.organisation o on o.code = s.organisation
              left join directory_open.person_contact p on p.id = s.checked_person
            """;

    private static final String EVERYWHERE = "Everywhere";

    private ServiceReader() {}

    static ServiceRow row(ResultSet row, int number) throws SQLException {
        return new ServiceRow(
                service(row, number),
                row.getString("organisation_name"),
                row.getString("sector_name"),
                row.getBoolean("current"),
                row.getString("kind_name"),
                row.getInt("kind_position"),
                row.getBoolean("everywhere") ? List.of(EVERYWHERE) : texts(row, "area_names"),
                row.getBoolean("stale"),
                row.getBoolean("due"),
                row.getString("assurer"));
    }

    static Service service(ResultSet row, int number) throws SQLException {
        var until = row.getObject("alert_until", LocalDate.class);
        return new Service(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("organisation"),
                details(row),
                new DateRange(row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)),
                until == null ? null : new Alert(row.getString("alert"), until),
                row.getObject("checked_on", LocalDate.class),
                row.getString("checked_by"),
                row.getBoolean("demonstration"));
    }

    private static ServiceDetails details(ResultSet row) throws SQLException {
        return new ServiceDetails(
                row.getString("kind"),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("everywhere"),
                texts(row, "areas"),
                eligibility(row),
                new Opening(ContactsApi.hours(row), row.getString("hours_words")),
                reach(row));
    }

    private static Eligibility eligibility(ResultSet row) throws SQLException {
        var positions = texts(row, "positions");
        return new Eligibility(
                row.getObject("minimum_age", Integer.class),
                row.getObject("maximum_age", Integer.class),
                Coded.of(Gender.class, row.getString("gender")),
                positions.contains(ImmigrationPosition.ANYONE),
                positions.stream()
                        .filter(one -> !one.equals(ImmigrationPosition.ANYONE))
                        .map(one -> Coded.of(ImmigrationPosition.class, one))
                        .toList(),
                Coded.of(NrmRequirement.class, row.getString("nrm")),
                row.getString("eligibility"));
    }

    private static Reach reach(ResultSet row) throws SQLException {
        return new Reach(
                Coded.of(ReferralRoute.class, row.getString("way_in")),
                row.getString("way_in_words"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("web"),
                Coded.of(Cost.class, row.getString("cost")),
                row.getString("cost_words"),
                ContactsApi.languages(row),
                Coded.of(Interpreter.class, row.getString("interpreter")),
                row.getString("accessibility"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /// The parameters of the columns that hold the details.
    static Map<String, @Nullable Object> details(Service service) {
        var details = service.details();
        var eligibility = details.eligibility();
        var reach = details.reach();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("ref", service.ref().value());
        columns.put("kind", details.kind());
        columns.put("name", details.name());
        columns.put("description", details.description());
        columns.put("everywhere", details.everywhere());
        columns.put("minimum", eligibility.minimumAge());
        columns.put("maximum", eligibility.maximumAge());
        columns.put("gender", eligibility.gender().code());
        columns.put("positions", positions(eligibility));
        columns.put("nrm", eligibility.nrm().code());
        columns.put("eligibility", eligibility.words());
        columns.put("languages", reach.languages().toArray(String[]::new));
        columns.put("interpreter", reach.interpreter().code());
        columns.put("holidays", details.opening().hours().bankHolidays().code());
        columns.put("hours", details.opening().words());
        columns.put("cost", reach.cost().code());
        columns.put("costWords", reach.costWords());
        columns.put("way", reach.wayIn().code());
        columns.put("wayWords", reach.wayInWords());
        columns.put("phone", reach.phone());
        columns.put("email", reach.email());
        columns.put("web", reach.web());
        columns.put("accessibility", reach.accessibility());
        columns.put("checked", service.checkedOn());
        columns.put("by", service.checkedBy());
        return columns;
    }

    private static String[] positions(Eligibility eligibility) {
        return eligibility.anyPosition()
                ? new String[] {ImmigrationPosition.ANYONE}
                : eligibility.positions().stream()
                        .map(ImmigrationPosition::code)
                        .toArray(String[]::new);
    }
}
