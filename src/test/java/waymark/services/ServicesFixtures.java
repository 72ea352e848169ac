package waymark.services;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import waymark.TestDatabase;
import waymark.contacts.WeeklyHours;
import waymark.directory.DateRange;
import waymark.kernel.Ref;

/// Services for tests: one that leaves nobody out, changed where a test needs it, and rows in the database.
public final class ServicesFixtures {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static final Eligibility ANYBODY =
            new Eligibility(null, null, Gender.ANYONE, true, List.of(), NrmRequirement.NONE, "");

    public static final Opening UNKNOWN_HOURS =
            new Opening(new WeeklyHours(List.of(), WeeklyHours.BankHolidays.CLOSED), "");

    public static final ServiceCriteria NOTHING_ASKED = need("", "", "", "");

    private ServicesFixtures() {}

    public static ServiceCriteria need(String age, String gender, String position, String nrm) {
        return need("", age, gender, position, nrm, false);
    }

    public static ServiceCriteria need(
            String language, String age, String gender, String position, String nrm, boolean open) {
        return new ServiceCriteria(
                "",
                "",
                Known.parse(Age.class, age),
                Known.parse(Gender.Of.class, gender),
                language,
                Known.parse(ImmigrationPosition.class, position),
                Known.parse(NrmRequirement.Standing.class, nrm),
                open);
    }

    public static Reach reach(Interpreter interpreter, String... languages) {
        return new Reach(
                ReferralRoute.SELF,
                "",
                "01632 960 300",
                "",
                "",
                Cost.FREE,
                "",
                Arrays.asList(languages),
                interpreter,
                "");
    }

    public static ServiceDetails details(String name, Eligibility eligibility, Opening opening, Reach reach) {
        return new ServiceDetails(
                "ACCOMMODATION", name, "A bed for the night", false, List.of("HULL"), eligibility, opening, reach);
    }

    public static ServiceDetails details(String name) {
        return details(name, ANYBODY, UNKNOWN_HOURS, reach(Interpreter.YES));
    }

    public static Service service(ServiceDetails details) {
        return new Service(
                new Ref("SV-0001"), 1, "HCC", details, new DateRange(TODAY, null), null, TODAY, "Test Person", false);
    }

    public static ServiceRow row(ServiceDetails details) {
        return row(service(details));
    }

    public static ServiceRow row(Service service) {
        return new ServiceRow(
                service,
                "Hull City Council",
                "Statutory",
                true,
                "Accommodation",
                1,
                List.of("Hull"),
                false,
                false,
                "person@example.org");
    }

    /// A kind of help of a code that no other test uses.
    public static String kind() {
        var code = "KIND" + COUNT.incrementAndGet();
        TestDatabase.owner().sql("""
                        insert into directory.service_kind (code, name, use_when, position, from_date)
                        values (:code, :code, '', 500, date '2020-01-01')
                        """).param("code", code).update();
        return code;
    }

    /// What a test made is over, so that no other test counts it.
    public static void over(String kind) {
        var owner = TestDatabase.owner();
        for (var sql : List.of(
                "update directory.service set to_date = from_date where kind = :kind",
                "update directory.service_kind set to_date = date '2020-01-02' where code = :kind")) {
            owner.sql(sql).param("kind", kind).update();
        }
    }

    /// One in Hull for anybody, checked today; answers its reference.
    public static String stored(String organisation, String kind, String name) {
        return stored(organisation, kind, name, "anyone", null, "{anyone}", "none", "{}");
    }

    public static String stored(
            String organisation,
            String kind,
            String name,
            String gender,
            @Nullable Integer minimumAge,
            String positions,
            String nrm,
            String languages) {
        var ref = "SV-9%05d".formatted(COUNT.incrementAndGet());
        TestDatabase.owner()
                .sql("""
                        insert into directory.service (ref, organisation, kind, name, description, everywhere, minimum_age,
                          gender, positions, nrm, eligibility, languages, interpreter, bank_holidays, hours, cost, cost_words,
                          way_in, way_in_words, phone, email, web, accessibility, from_date, checked_on, checked_by,
                          checked_person)
                        values (:ref, :organisation, :kind, :name, 'A bed for the night', false, :minimum, :gender,
                          cast(:positions as text[]), :nrm, '', cast(:languages as text[]), 'not_recorded', 'closed', '',
                          'free', '', 'self', '', '01632 960300', '', '', '', date '2020-01-01', current_date, 'Test',
                          gen_random_uuid())
                        """)
                .param("ref", ref)
                .param("organisation", organisation)
                .param("kind", kind)
                .param("name", name)
                .param("minimum", minimumAge)
                .param("gender", gender)
                .param("positions", positions)
                .param("nrm", nrm)
                .param("languages", languages)
                .update();
        TestDatabase.owner()
                .sql("insert into directory.service_area (service, area) values (:ref, 'HULL')")
                .param("ref", ref)
                .update();
        return ref;
    }

    /// Nobody has checked it since the day.
    public static void checked(String ref, LocalDate day) {
        TestDatabase.owner()
                .sql("update directory.service set checked_on = :day where ref = :ref")
                .param("day", day)
                .param("ref", ref)
                .update();
    }
}
