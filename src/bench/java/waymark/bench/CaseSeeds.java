package waymark.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.matching.SeededTokens;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseGrants;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Place;
import waymark.cases.record.Route;
import waymark.cases.record.SeededKeys;
import waymark.directory.RefGenerator;
import waymark.kernel.Ref;

/// Years of invented cases, sealed and tagged with the keys of the running program, so that it opens each of
/// them. Rows are copied past policies and triggers; how they are spread follows from a fixed seed.
final class CaseSeeds {

    /// Names of people in cases; none of them is real.
    static final List<String> FIRST = List.of(
            "Mai",
            "Linh",
            "Tuan",
            "Hoa",
            "Ion",
            "Elena",
            "Andrei",
            "Ana",
            "Mihai",
            "Ioana",
            "Luan",
            "Arben",
            "Drita",
            "Besa",
            "Ilir",
            "Piotr",
            "Agnieszka",
            "Marek",
            "Ewa",
            "Tomasz",
            "Amara",
            "Chidi",
            "Ngozi",
            "Emeka",
            "Blessing",
            "Samuel",
            "Selam",
            "Dawit",
            "Hanna",
            "Yonas",
            "Ravi",
            "Sunita",
            "Arjun",
            "Meena",
            "Imran",
            "Farah",
            "Yusuf",
            "Amina",
            "Omar",
            "Leila",
            "Jay",
            "Kayleigh",
            "Connor",
            "Megan",
            "Tyler",
            "Wei",
            "Jing",
            "Bao",
            "Xin",
            "Min",
            "Fatou",
            "Kofi",
            "Abena",
            "Kwame",
            "Grace",
            "Viktor",
            "Olena",
            "Dmytro",
            "Iryna",
            "Jonas");

    static final List<String> LAST = names(
            List.of("Sam", "Pel", "Tor", "Win", "Bre", "Kol", "Mar", "Lan", "Fen", "Dor", "Hal", "Vis"),
            List.of("ville", "danov", "tani", "escu", "borough", "kova", "mensa", "field", "quist", "arda"));

    private static final int BATCH = 500;
    static final int ENTRIES = 20;

    /// Entries of a case with a long history, whose page is compared with that of one with a short one.
    static final int MANY_ENTRIES = 200;

    /// Of so many cases one has many entries, and another as few as usual; both have contacts.
    private static final int COMPARED = 25;
    private static final double SPREAD = 1.1;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static final String CASEWORKERS = """
            with organisations as (
              select code, code as name, row_number() over (order by position) - 1 as place from directory.organisation
               order by position limit 50
            ), someone as (
              insert into access.account (id, email, name, organisation, organisation_name, enrolled_at)
              select gen_random_uuid(), 'caseworker-' || n || '@example.org', 'Invented Caseworker ' || n, o.code, o.name, now()
                from generate_series(1, %d) n
                join organisations o on o.place = n %% (select count(*) from organisations)
              returning id, organisation
            ), terms as (
              insert into access.terms_acceptance (account, edition, accepted_at) select id, 1, now() from someone
            ), agreement as (
              insert into access.sharing_acceptance (organisation, edition, accepted_by, accepted_by_name, accepted_at)
              select distinct on (organisation) organisation, 1, id, 'Invented', now() from someone on conflict do nothing
            ), clearances as (
              insert into access.clearance (id, person, organisation, kind, from_date, to_date, recorded_by, recorded_by_name, recorded_at)
              select gen_random_uuid(), id, organisation, kind, current_date - 100, current_date + 600, gen_random_uuid(), 'Invented', now()
                from someone, unnest(array['vetting', 'training']) kind
            )
            insert into access.role_grant (person, role, scope, from_date, granted_by)
            select id, role, case role when 'member' then 'partnership' else 'organisation:' || organisation end, date '2020-01-01', id
              from someone, unnest(array['member', 'caseworker']) role
            """;

    private static final String LOOKS = """
            insert into cases.look (id, case_id, at, person, person_name, organisation, capacity, part)
            select gen_random_uuid(), m.case_id, now() - random() * interval '400 days', m.person, m.person_name, a.organisation,
                   m.capacity, ''
              from cases.member m
              join access.account a on a.id = m.person
             cross join generate_series(1, 4)
            """;

    private static final String GATHERED = """
            select format('%s cases (%s open), %s entries, %s memberships, %s tokens; memberships of a caseworker now: median %s, 95th percentile %s, most %s',
                          (select count(*) from cases.case_record), (select count(*) from cases.case_record where state = 'open'),
                          (select count(*) from cases.entry), (select count(*) from cases.member),
                          (select count(*) from cases.blind_token), percentile_disc(0.5) within group (order by n),
                          percentile_disc(0.95) within group (order by n), max(n))
              from (select count(*) as n from cases.member where person is not null and ended_at is null group by person) m
            """;

    private record Caseworker(UUID id, String name, String organisation) {}

    private final DataSource source;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final CaseCipher cipher;
    private final CaseGrants grants;
    private final SeededKeys keys;
    private final SeededTokens tokens;
    private final List<Caseworker> caseworkers;
    private final double[] busy;
    private final Set<Ref> refs = ConcurrentHashMap.newKeySet();

    private CaseSeeds(DataSource source, ApplicationContext parts, int caseworkers) {
        this.source = source;
        this.db = parts.getBean(JdbcClient.class);
        this.transaction = parts.getBean(TransactionTemplate.class);
        this.cipher = parts.getBean(CaseCipher.class);
        this.grants = parts.getBean(CaseGrants.class);
        this.keys = new SeededKeys(cipher);
        this.tokens = new SeededTokens(parts);
        db.sql("set session_replication_role = origin; " + CASEWORKERS.formatted(caseworkers)
                        + "; set session_replication_role = replica")
                .update();
        this.caseworkers = db.sql("""
                select id, name, organisation from access.account where email like 'caseworker-%@example.org' order by email
                """)
                .query((row, _) -> new Caseworker(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("organisation")))
                .list();
        this.busy = busy(caseworkers);
    }

    /// Adds so many cases to the running database and says what is in it now.
    static String added(Scratch scratch, int cases, int caseworkers) throws Exception {
        long began = System.nanoTime();
        try (var source = source(scratch);
                var parts = parts(scratch, source)) {
            var seeds = new CaseSeeds(source, parts, caseworkers);
            seeds.fill(cases);
            return seeds.db.sql(GATHERED).query(String.class).single()
                    + "; written in %d s".formatted((System.nanoTime() - began) / 1_000_000_000);
        }
    }

    /// What is in a database that was filled before.
    static String kept(Scratch scratch) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(GATHERED)) {
            row.next();
            return row.getString(1) + "; kept from before";
        }
    }

    static HikariDataSource source(Scratch scratch) throws IOException {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + scratch.port() + "/waymark");
        config.setUsername("postgres");
        config.setPassword(scratch.superuserPassword());
        config.setMaximumPoolSize(Runtime.getRuntime().availableProcessors() * 2 + 1);
        config.addDataSourceProperty(
                "options",
                "-c session_replication_role=replica -c synchronous_commit=off -c maintenance_work_mem=512MB");
        return new HikariDataSource(config);
    }

    /// What the program does by the clock needs more of it than there is here.
    private static final class NothingStarts extends DefaultLifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}
    }

    /// The program's own parts that seal, tag and make tokens, on the keys of the data folder.
    static AnnotationConfigApplicationContext parts(Scratch scratch, DataSource source) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "bench",
                        Map.of("waymark.keys", scratch.data().resolve("keys").toString())));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(source)));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean("lifecycleProcessor", NothingStarts.class, NothingStarts::new);
        context.scan("waymark.cases.record", "waymark.cases.matching");
        context.addBeanFactoryPostProcessor(factory -> Arrays.stream(factory.getBeanDefinitionNames())
                .forEach(name -> factory.getBeanDefinition(name).setLazyInit(true)));
        context.refresh();
        return context;
    }

    /// How busy the caseworkers are, added up: a few have ten times as many cases as most.
    private static double[] busy(int caseworkers) {
        var random = new Random(1);
        var sums = new double[caseworkers];
        double sum = 0;
        for (int one = 0; one < caseworkers; one++) {
            sum += Math.exp(SPREAD * random.nextGaussian());
            sums[one] = sum;
        }
        return sums;
    }

    private void fill(int cases) throws Exception {
        var indexes = db.sql("""
                select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
                  from pg_index i
                  join pg_class c on c.oid = i.indrelid
                 where c.relnamespace = 'cases'::regnamespace and not i.indisunique
                """)
                .query((row, _) -> Map.entry(row.getString("name"), row.getString("definition")))
                .list();
        indexes.forEach(index -> db.sql("drop index " + index.getKey()).update());
        var always = db.sql("""
                select format('alter table %s @ trigger %I', t.tgrelid::regclass, t.tgname)
                  from pg_trigger t
                  join pg_class c on c.oid = t.tgrelid
                 where c.relnamespace = 'cases'::regnamespace and t.tgenabled = 'A'
                """).query((row, _) -> row.getString(1)).list();
        always.forEach(trigger -> db.sql(trigger.replace("@", "disable")).update());
        var next = new AtomicInteger();
        Callable<Boolean> filler = () -> {
            for (int batch = next.getAndIncrement(); batch * BATCH < cases; batch = next.getAndIncrement()) {
                int number = batch;
                int size = Math.min(BATCH, cases - batch * BATCH);
                transaction.executeWithoutResult(_ -> new Batch(new Random(number)).write(size));
            }
            return true;
        };
        int fillers = Runtime.getRuntime().availableProcessors() * 2;
        try (var threads = Executors.newFixedThreadPool(fillers)) {
            for (var done : threads.invokeAll(Collections.nCopies(fillers, filler))) {
                done.get();
            }
        }
        db.sql(LOOKS).update();
        indexes.forEach(index -> db.sql(index.getValue()).update());
        always.forEach(trigger -> db.sql(trigger.replace("@", "enable always")).update());
        db.sql("vacuum analyze").update();
    }

    /// Some cases, gathered as lines of each table and then copied.
    private final class Batch {

        private final Random random;
        private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

        Batch(Random random) {
            this.random = random;
        }

        void write(int size) {
            for (int number = 0; number < size; number++) {
                one(number % COMPARED);
            }
            try {
                var copies = DataSourceUtils.getConnection(source)
                        .unwrap(PGConnection.class)
                        .getCopyAPI();
                for (var table : tables.entrySet()) {
                    copies.copyIn(
                            "copy " + table.getKey() + " from stdin",
                            new StringReader(table.getValue().toString()));
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("the seeds of cases were not taken", failed);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private void one(int among) {
            var id = uuid();
            var person = uuid();
            var place = uuid();
            var owner = caseworker();
            var opened = TODAY.minusDays(random.nextInt(2_500));
            boolean open = random.nextInt(10) < 4;
            var route = Route.values()[new int[] {0, 1, 2, 2, 2, 3, 4, 5}[random.nextInt(8)]];
            keys.make(id);
            line(
                    "cases.case_record (id, ref, organisation, owner, owner_name, area, route, state, opened_on, closed_on,"
                            + " next_on, next_step_on, next_step)",
                    id,
                    ref("CA"),
                    owner.organisation(),
                    owner.id(),
                    owner.name(),
                    null,
                    route.name(),
                    open ? "open" : "closed",
                    opened,
                    open ? null : opened.plusDays(60),
                    open && random.nextBoolean() ? TODAY.plusDays(random.nextInt(60) - 10) : null,
                    open ? TODAY.plusDays(random.nextInt(40) - 5) : null,
                    open ? seal(id, "cases.case_record", id, "next_step", "Review safety") : null);
            members(id, owner, opened);
            person(id, person, place);
            entries(id, owner, opened, among == 0 ? MANY_ENTRIES : ENTRIES);
            if (among < 2) {
                contacts(id, owner, opened, among == 0 ? MANY_ENTRIES : ENTRIES);
            }
            parts(id, place, owner, opened, route);
        }

        private void members(UUID id, Caseworker owner, LocalDate opened) {
            member(id, owner.id(), owner.name(), null, "owner", opened, owner);
            for (int others = random.nextInt(4) - 2; others > 0; others--) {
                var other = caseworker();
                member(id, other.id(), other.name(), null, random.nextBoolean() ? "worker" : "reader", opened, owner);
            }
            if (random.nextInt(100) < 3) {
                member(id, null, "", owner.organisation(), "reader", opened, owner);
            }
            var before = caseworker();
            line(
                    "cases.member (id, case_id, person, person_name, capacity, purpose, basis, from_day, added_by, added_by_name,"
                            + " ended_at, ended_by, ended_by_name)",
                    uuid(),
                    id,
                    before.id(),
                    before.name(),
                    "worker",
                    "support",
                    "public_task",
                    opened,
                    owner.id(),
                    owner.name(),
                    at(opened.plusDays(20)),
                    owner.id(),
                    owner.name());
        }

        private void member(
                UUID id,
                @Nullable UUID person,
                String name,
                @Nullable String organisation,
                String capacity,
                LocalDate from,
                Caseworker by) {
            var row = uuid();
            var tag = grants.tag(new CaseGrants.Grant(row, id, person, organisation, capacity, from, null));
            line(
                    "cases.member (id, case_id, person, person_name, organisation, capacity, purpose, basis, from_day, added_by,"
                            + " added_by_name, mac)",
                    row,
                    id,
                    person,
                    name,
                    organisation,
                    capacity,
                    "support",
                    "public_task",
                    from,
                    by.id(),
                    by.name(),
                    tag);
        }

        private void person(UUID id, UUID person, UUID place) {
            var first = any(FIRST);
            var last = any(LAST);
            var born = TODAY.minusDays(random.nextInt(15 * 365, 60 * 365));
            var details = new PersonDetails(first, last, "", born, "female", "Vietnam", "", "Vietnamese");
            line("cases.person (id)", person);
            line(
                    "cases.person_in_case (id, case_id, person, ref, main, sealed)",
                    place,
                    id,
                    person,
                    ref("CP"),
                    true,
                    cipher.sealRecord(id, new Place("cases.person_in_case", place, "sealed", 1), details));
            tokens.of(
                    first + " " + last,
                    born,
                    TODAY,
                    (kind, hex) -> line(
                            "cases.blind_token (case_id, person_in_case, kind, token)",
                            id,
                            place,
                            kind,
                            "\\\\x" + hex));
        }

        private void contacts(UUID id, Caseworker owner, LocalDate opened, int most) {
            for (int number = 1; number <= most; number++) {
                var row = uuid();
                var day = opened.plusDays(number / 10);
                line(
                        "support.contact (id, case_id, number, on_day, way, result, with_role, interpreter, sealed, recorded_by,"
                                + " recorded_by_name, at)",
                        row,
                        id,
                        number,
                        day,
                        "VISIT",
                        "SPOKE",
                        "PERSON",
                        "USED",
                        seal(id, "support.contact", row, "sealed", """
                                {"who":"","said":"Invented. Is well and asked about the course.","agreed":"","correction":""}"""),
                        owner.id(),
                        owner.name(),
                        at(day));
            }
        }

        private void entries(UUID id, Caseworker owner, LocalDate opened, int most) {
            for (int number = 0; number < most; number++) {
                var row = uuid();
                var day = opened.plusDays(number * 60L / most);
                line(
                        "cases.entry (id, case_id, at, on_day, actor, actor_name, act, headline, sealed)",
                        row,
                        id,
                        at(day),
                        day,
                        owner.id(),
                        owner.name(),
                        number == 0 ? "open_case" : "record_safety",
                        number == 0 ? "Case opened" : "Safety was looked at",
                        seal(
                                id,
                                "cases.entry",
                                row,
                                "sealed",
                                "Invented. Met at the café, is well, and wants to wait with the next step until Monday."));
            }
        }

        private void parts(UUID id, UUID place, Caseworker owner, LocalDate opened, Route route) {
            line("cases.origin (case_id, sealed)", id, seal(id, "cases.origin", id, "sealed", """
                    {"cameBy":"seen","telephone":"","nrmReference":"","age":null,"foundAuthority":"","foundTown":"Sample",\
                    "exploitedAuthority":"","exploitedTown":"","livingAuthority":"","livingTown":""}"""));
            for (int number = 1; number <= 1 + random.nextInt(3); number++) {
                safety(id, number, owner, opened);
            }
            if (random.nextInt(10) < 7) {
                consent(id, place, owner, opened, route);
            }
            if (random.nextInt(10) < 5 && (route == Route.CHILD || route == Route.ADULT_CONSENTS)) {
                referral(id, place, owner, opened, route);
            }
        }

        private void safety(UUID id, int number, Caseworker owner, LocalDate opened) {
            var row = uuid();
            line(
                    "cases.safety (id, case_id, number, danger, first_night, reviewed_on, next_review, sealed, recorded_by,"
                            + " recorded_by_name, at)",
                    row,
                    id,
                    number,
                    "NONE",
                    "ARRANGED",
                    opened.plusDays(number),
                    opened.plusDays(number + 7L),
                    seal(id, "cases.safety", row, "sealed", """
                            {"danger":"","steps":"","ways":["call"],"times":"Mornings","notSafe":"","language":"Vietnamese",\
                            "interpreterGender":"","place":"","payer":"","dependants":"","pets":"","medical":"","police":"no",\
                            "policeReference":""}"""),
                    owner.id(),
                    owner.name(),
                    at(opened.plusDays(number)));
        }

        private void consent(UUID id, UUID place, Caseworker owner, LocalDate opened, Route route) {
            var talk = uuid();
            boolean child = route == Route.CHILD || route == Route.MAYBE_CHILD;
            line(
                    "cases.consent_talk (id, case_id, person_in_case, number, occasion, on_day, notice, explained, interpreter,"
                            + " evidence, sealed, recorded_by, recorded_by_name, at)",
                    talk,
                    id,
                    place,
                    1,
                    child ? "CHILD" : "ADULT",
                    opened,
                    1,
                    "{}",
                    "USED",
                    "SIGNED",
                    seal(id, "cases.consent_talk", talk, "sealed", """
                            {"explainedBy":"Invented","language":"Vietnamese","interpreter":"","interpreterGender":"","evidence":"",\
                            "reason":"","words":""}"""),
                    owner.id(),
                    owner.name(),
                    at(opened));
            for (var layer : child ? List.of("SUPPORT", "CONTACT") : List.of("NRM", "SUPPORT", "POLICE", "CONTACT")) {
                boolean no = layer.equals("NRM") && route == Route.ADULT_DECLINES;
                line(
                        "cases.consent (id, case_id, person_in_case, talk, number, layer, decision, on_day)",
                        uuid(),
                        id,
                        place,
                        talk,
                        1,
                        layer,
                        no ? "REFUSED" : "GIVEN",
                        opened);
            }
        }

        private void referral(UUID id, UUID place, Caseworker owner, LocalDate opened, Route route) {
            line(
                    "cases.referral (id, case_id, person_in_case, route, started_on)",
                    uuid(),
                    id,
                    place,
                    route.name(),
                    opened);
            for (var section : List.of("person", "exploitation", "evidence")) {
                var row = uuid();
                line(
                        "cases.referral_section (id, case_id, person_in_case, section, state, sealed, saved_at, saved_by,"
                                + " saved_by_name)",
                        row,
                        id,
                        place,
                        section,
                        "in_progress",
                        seal(id, "cases.referral_section", row, "sealed", "{\"answers\":{}}"),
                        at(opened),
                        owner.id(),
                        owner.name());
            }
            var process = uuid();
            line(
                    "cases.nrm_process (id, ref, case_id, person_in_case, version, state, last_step, since, referred_as, points,"
                            + " sealed)",
                    process,
                    ref("NP"),
                    id,
                    place,
                    1,
                    "DRAFT",
                    "BEGIN",
                    opened,
                    route == Route.CHILD ? "CHILD" : "ADULT",
                    "{}",
                    seal(id, "cases.nrm_process", process, "sealed", "{\"referral\":\"\",\"notification\":\"\"}"));
        }

        private byte[] seal(UUID id, String table, UUID row, String column, String words) {
            return cipher.seal(id, new Place(table, row, column, 1), words);
        }

        private void line(String table, @Nullable Object... values) {
            var lines = tables.computeIfAbsent(table, _ -> new StringBuilder());
            for (int place = 0; place < values.length; place++) {
                lines.append(place == 0 ? "" : "\t")
                        .append(
                                switch (values[place]) {
                                    case null -> "\\N";
                                    case byte[] bytes ->
                                        "\\\\x" + HexFormat.of().formatHex(bytes);
                                    case Object other -> other;
                                });
            }
            lines.append('\n');
        }

        private Caseworker caseworker() {
            int at = Arrays.binarySearch(busy, random.nextDouble() * busy[busy.length - 1]);
            return caseworkers.get(Math.min(at < 0 ? -at - 1 : at, busy.length - 1));
        }

        private String any(List<String> names) {
            return names.get(random.nextInt(names.size()));
        }

        /// Of so many a few are alike.
        private Ref ref(String letters) {
            var ref = RefGenerator.next(letters, random);
            return refs.add(ref) ? ref : ref(letters);
        }

        private UUID uuid() {
            return new UUID(
                    random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE);
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<String> names(List<String> beginnings, List<String> ends) {
        var names = new ArrayList<String>();
        beginnings.forEach(beginning -> ends.forEach(end -> names.add(beginning + end)));
        return List.copyOf(names);
    }
}
