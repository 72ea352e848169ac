package waymark.exchange.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import waymark.contacts.WeekdayHours;
import waymark.contacts.WeeklyHours;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.exchange.api.ApiRows.View;
import waymark.exchange.consumers.Capability;
import waymark.kernel.NotFound;
import waymark.kernel.PlainText;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.services.Opening;
import waymark.services.ServiceDetails;
import waymark.services.Services;
import waymark.services.editing.ServiceAccess;

/// Services, and the hours at which they are open.
@ResponseBody
class ServicesResource implements ApiResource {

    /// Some hours of a weekday.
    ///
    /// @param day 1 Monday to 7 Sunday
    /// @param opens as `09:00`
    /// @param closes as `17:30`, `24:00` for midnight; not after `opens` where it is on the next morning
    @Says("Some hours of a weekday")
    record Hours(int day, String opens, String closes) {

        Hours {
            Objects.requireNonNull(opens);
            Objects.requireNonNull(closes);
        }

        private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");

        static Hours of(WeekdayHours span) {
            int closes =
                    span.closes() > WeekdayHours.WHOLE_DAY ? span.closes() - WeekdayHours.WHOLE_DAY : span.closes();
            return new Hours(span.day(), text(span.opens()), text(closes));
        }

        private static String text(int minutes) {
            return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        }

        private static int minutes(String text) {
            return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
        }

        boolean readable() {
            return day >= 1
                    && day <= 7
                    && TIME.matcher(opens).matches()
                    && TIME.matcher(closes).matches()
                    && !opens.equals("24:00")
                    && !closes.equals("00:00");
        }

        WeekdayHours span() {
            int from = minutes(opens);
            int to = minutes(closes);
            return new WeekdayHours(day, from, to > from ? to : to + WeekdayHours.WHOLE_DAY);
        }
    }

    /// When a service is open.
    ///
    /// @param bankHolidays `closed`, `as_sunday` or `as_usual`
    /// @param words beside the hours, or in place of them
    @Says("When a service is open")
    record ServiceOpening(List<Hours> hours, String bankHolidays, String words) {

        ServiceOpening {
            hours = List.copyOf(hours);
            Objects.requireNonNull(bankHolidays);
            Objects.requireNonNull(words);
        }

        static ServiceOpening of(Opening opening) {
            return new ServiceOpening(
                    opening.hours().spans().stream().map(Hours::of).toList(),
                    opening.hours().bankHolidays().code(),
                    opening.words());
        }
    }

    /// What an organisation offers to a person. No address of a place is kept anywhere.
    ///
    /// @param invented true where it does not exist, but was made up for a demonstration
    @Says("What an organisation offers to a person. No address of a place is kept anywhere")
    record OfferedService(
            String ref,
            int version,
            String name,
            String organisation,
            String kind,
            String description,
            boolean everywhere,
            List<String> areas,
            ServiceOpening opening,
            String phone,
            String email,
            String web,
            List<String> languages,
            LocalDate fromDate,
            @Nullable LocalDate toDate,
            LocalDate checkedOn,
            boolean invented) {}

    /// A service after its hours were set.
    @Says("A service after its hours were set")
    record OpeningSet(String ref, int version, ServiceOpening opening) {}

    private record Row(
            String ref,
            int version,
            String name,
            String organisation,
            String kind,
            String description,
            boolean everywhere,
            List<String> areas,
            String hoursWords,
            String bankHolidays,
            List<String> hours,
            String phone,
            String email,
            String web,
            List<String> languages,
            LocalDate fromDate,
            @Nullable LocalDate toDate,
            LocalDate checkedOn,
            boolean invented) {

        OfferedService service() {
            return new OfferedService(
                    ref,
                    version,
                    name,
                    organisation,
                    kind,
                    description,
                    everywhere,
                    areas,
                    new ServiceOpening(hours.stream().map(Row::span).toList(), bankHolidays, hoursWords),
                    phone,
                    email,
                    web,
                    languages,
                    fromDate,
                    toDate,
                    checkedOn,
                    invented);
        }

        private static Hours span(String text) {
            var numbers = Stream.of(text.split(" ", 3)).map(Integer::valueOf).toList();
            return Hours.of(new WeekdayHours(numbers.getFirst(), numbers.get(1), numbers.getLast()));
        }
    }

    private static final int MOST_HOURS = 42;

    private final ApiReader reader;
    private final KeptAnswers answers;
    private final Services services;
    private final ServiceAccess access;
    private final Clock clock;

    ServicesResource(ApiReader reader, KeptAnswers answers, Services services, ServiceAccess access, Clock clock) {
        this.reader = reader;
        this.answers = answers;
        this.services = services;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/services")
    @Needs(Capability.READ_SERVICES)
    @Says("List services")
    ApiPage<OfferedService> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.page(View.SERVICE, Row.class, cursor, limit, area).map(Row::service);
    }

    @GetMapping("/services/{ref}")
    @Needs(Capability.READ_SERVICES)
    @Says("Read one service")
    ResponseEntity<OfferedService> one(ApiCall call, @PathVariable String ref) {
        var row = reader.tagged(call, View.SERVICE, Row.class, ref, Row::version);
        var builder = ResponseEntity.status(row.getStatusCode()).headers(row.getHeaders());
        return row.getBody() == null
                ? builder.build()
                : builder.body(row.getBody().service());
    }

    /// Sets the hours, and says with that that they are right today.
    @PutMapping(path = "/services/{ref}/opening", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Capability.WRITE_SERVICES)
    @Answers(OpeningSet.class)
    @Says("Set when a service is open, and say that it is right today")
    ResponseEntity<String> open(ApiCall call, @PathVariable String ref, @RequestBody ServiceOpening wanted) {
        return answers.once(call, () -> set(call, Ref.parse(ref).orElseThrow(ApiProblem::notFound), wanted));
    }

    private KeptAnswers.Answer set(ApiCall call, Ref ref, ServiceOpening wanted) {
        var service = services.get(call.consumer(), ref).service();
        if (!access.mayChange(call.consumer(), service)) {
            throw new NotFound(ref);
        }
        call.matches(service.version());
        var before = service.details();
        var details = new ServiceDetails(
                before.kind(),
                before.name(),
                before.description(),
                before.everywhere(),
                before.areas(),
                before.eligibility(),
                opening(wanted),
                before.reach());
        return switch (service.change(
                details, LocalDate.now(clock), call.consumer().name())) {
            case Ruling.Refused(var problems) -> throw ApiProblem.invalid(problems);
            case Ruling.Agreed(var event) -> {
                if (services.save(call.consumer(), event) instanceof Saved.Stale<?>) {
                    throw ApiProblem.stale();
                }
                int version = service.version() + 1;
                yield new KeptAnswers.Answer(
                        HttpStatus.OK,
                        ApiCall.etag(version),
                        new OpeningSet(ref.value(), version, ServiceOpening.of(details.opening())));
            }
        };
    }

    private static Opening opening(ServiceOpening wanted) {
        var problems = new Problems();
        problems.when(wanted.hours().size() > MOST_HOURS, "hours", "No more than " + MOST_HOURS + " are taken");
        var spans = new ArrayList<WeekdayHours>();
        for (int place = 0; place < Math.min(wanted.hours().size(), MOST_HOURS); place++) {
            var hours = wanted.hours().get(place);
            if (hours.readable()) {
                spans.add(hours.span());
            } else {
                problems.add("hours/" + place, "A day from 1 to 7, and times like 09:00 and 17:30");
            }
        }
        problems.when(overlap(spans), "hours", "Two of the hours are at the same time");
        var holidays = Stream.of(BankHolidays.values())
                .filter(one -> one.code().equals(wanted.bankHolidays().toLowerCase(Locale.ROOT)))
                .findFirst();
        problems.when(holidays.isEmpty(), "bankHolidays", "It has to be closed, as_sunday or as_usual");
        problems.when(
                PlainText.fault(wanted.words(), true).isPresent(), "words", "It holds a character that is not seen");
        problems.when(wanted.words().length() > 300, "words", "This must be 300 characters or fewer");
        if (!problems.list().isEmpty()) {
            throw ApiProblem.invalid(problems.list());
        }
        return new Opening(
                new WeeklyHours(spans, holidays.orElseThrow()), wanted.words().strip());
    }

    private static boolean overlap(List<WeekdayHours> spans) {
        var sorted = new WeeklyHours(spans, BankHolidays.CLOSED).spans();
        for (int place = 1; place < sorted.size(); place++) {
            var before = sorted.get(place - 1);
            if (before.day() == sorted.get(place).day()
                    && before.closes() > sorted.get(place).opens()) {
                return true;
            }
        }
        return false;
    }
}
