package waymark.exchange.openreferral;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody asks the feed for, with the parameters of Open Referral UK. What cannot be read is refused, so
/// that nobody takes another list for the one they asked for.
///
/// @param search words that have to stand in the name, description or organisation
/// @param day two letters, as `MO`
record ServiceQuery(
        String search,
        Optional<Integer> minimumAge,
        Optional<Integer> maximumAge,
        String term,
        String taxonomy,
        String organization,
        String day,
        Optional<LocalTime> startTime,
        Optional<LocalTime> endTime,
        Optional<Instant> modifiedAfter) {

    private static final List<String> DAYS = List.of(DayOfWeek.values()).stream()
            .map(day -> day.name().substring(0, 2))
            .toList();

    private static final int LONGEST = 200;

    /// A parameter that cannot be read.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String parameter) {
            super("The parameter " + parameter + " cannot be read", null, false, false);
        }
    }

    /// @throws Unreadable where a parameter is not of its kind
    static ServiceQuery of(Map<String, String> asked) {
        return new ServiceQuery(
                words(asked, "search").toLowerCase(Locale.ROOT),
                number(asked, "minimum_age"),
                number(asked, "maximum_age"),
                words(asked, "taxonomy_term_id"),
                words(asked, "taxonomy_id"),
                words(asked, "organization_id"),
                day(asked),
                time(asked, "start_time"),
                time(asked, "end_time"),
                moment(asked));
    }

    static Optional<Integer> number(Map<String, String> asked, String name) {
        var said = words(asked, name);
        try {
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(said)).filter(number -> number >= 0);
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(name);
        }
    }

    private static String words(Map<String, String> asked, String name) {
        var said = asked.getOrDefault(name, "").strip();
        if (said.length() > LONGEST) {
            throw new Unreadable(name);
        }
        return said;
    }

    private static String day(Map<String, String> asked) {
        var said = words(asked, "day").toUpperCase(Locale.ROOT);
        if (said.isEmpty()) {
            return "";
        }
        if (said.length() < 2 || !DAYS.contains(said.substring(0, 2))) {
            throw new Unreadable("day");
        }
        return said.substring(0, 2);
    }

    private static Optional<LocalTime> time(Map<String, String> asked, String name) {
        var said = words(asked, name);
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(said));
        } catch (DateTimeException unreadable) {
            throw new Unreadable(name);
        }
    }

    private static Optional<Instant> moment(Map<String, String> asked) {
        var said = words(asked, "modified_after").replace(' ', '+');
        try {
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            said.length() == 10
                                    ? LocalDate.parse(said)
                                            .atStartOfDay(ZoneOffset.UTC)
                                            .toInstant()
                                    : OffsetDateTime.parse(said).toInstant());
        } catch (DateTimeException unreadable) {
            throw new Unreadable("modified_after");
        }
    }

    boolean fits(PublishedServices.Published it) {
        var service = it.document();
        return found(service)
                && ages(service)
                && (term.isEmpty() || terms(service).anyMatch(one -> term.equals(one.get("id"))))
                && (taxonomy.isEmpty() || terms(service).anyMatch(one -> taxonomy.equals(Taxonomies.id(one))))
                && (organization.isEmpty()
                        || service.get("organization") instanceof Map<?, ?> of && organization.equals(of.get("id")))
                && open(service)
                && modifiedAfter
                        .map(moment -> !it.modifiedAt().isBefore(moment))
                        .orElse(true);
    }

    private boolean found(Map<String, Object> service) {
        var organisation = service.get("organization") instanceof Map<?, ?> of ? of.get("name") : "";
        var words =
                (service.get("name") + " " + service.get("description") + " " + organisation).toLowerCase(Locale.ROOT);
        return List.of(search.split("\\s+", -1)).stream().allMatch(words::contains);
    }

    /// A service without a limit is for every age.
    private boolean ages(Map<String, Object> service) {
        return minimumAge
                        .map(age -> age(service, "maximum_age", Integer.MAX_VALUE) >= age)
                        .orElse(true)
                && maximumAge.map(age -> age(service, "minimum_age", 0) <= age).orElse(true);
    }

    private static int age(Map<String, Object> service, String field, int missing) {
        return service.get(field) instanceof Number age ? age.intValue() : missing;
    }

    private static Stream<Map<?, ?>> terms(Map<String, Object> service) {
        return Taxonomies.terms(service);
    }

    private boolean open(Map<String, Object> service) {
        if (day.isEmpty() && startTime.isEmpty() && endTime.isEmpty()) {
            return true;
        }
        return service.get("schedules") instanceof List<?> schedules
                && schedules.stream().anyMatch(one -> one instanceof Map<?, ?> schedule && holds(schedule));
    }

    private boolean holds(Map<?, ?> schedule) {
        if (!day.isEmpty() && !List.of(text(schedule, "byday").split(",", -1)).contains(day)) {
            return false;
        }
        var opens = text(schedule, "opens_at");
        var closes = text(schedule, "closes_at");
        if (opens.isEmpty() || closes.isEmpty()) {
            return startTime.isEmpty() && endTime.isEmpty();
        }
        boolean overnight = closes.compareTo(opens) <= 0;
        return startTime.map(time -> !LocalTime.parse(opens).isAfter(time)).orElse(true)
                && endTime.map(time -> overnight || !LocalTime.parse(closes).isBefore(time))
                        .orElse(true);
    }

    private static String text(Map<?, ?> of, String field) {
        @Nullable Object value = of.get(field);
        return value == null ? "" : value.toString();
    }
}
