package waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.consultation.ConsultationFixtures;
import waymark.database.DatabaseLogin;
import waymark.database.ExternalDatabase;
import waymark.database.StartupFailure;
import waymark.support.plancopy.PlanCopyFixtures;
import waymark.web.files.PictureFixtures;
import waymark.web.mvc.Routes;

/// A machine that only takes reports, beside the ordinary one and on its database: what the public reads and
/// sends is there, and nothing of the staff's side, not even for somebody who has taken the machine over.
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicSideTest {

    private static final DatabaseLogin REPORTS = new DatabaseLogin("reports_only", "of the public");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("\\d{7} ?\\d{7} ?\\d{7}");

    /// What tests bring for themselves is no part of the machine.
    static final class NoTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURI().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
    }

    @Autowired
    Routes routes;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    CaseFixtures cases;

    @Autowired
    PlanCopyFixtures copies;

    @Autowired
    ConsultationFixtures consultations;

    @Value("${waymark.keys}")
    Path keys;

    @TempDir
    static Path folder;

    private final JdbcClient owner = TestDatabase.owner();
    private final HttpClient browser = HttpClient.newHttpClient();
    private ConfigurableApplicationContext outside;

    @BeforeAll
    void a_machine_outside() throws IOException {
        owner.sql("create role reports_only login noinherit password 'of the public'")
                .update();
        owner.sql("grant waymark_visitor, waymark_intake, waymark_receipt to reports_only with inherit false, set true")
                .update();
        owner.sql("grant connect on database waymark to reports_only").update();
        outside = start(copied("keys"), TestDatabase.server().url(), "spool");
    }

    @AfterAll
    void is_taken_away() {
        outside.close();
        browser.close();
        owner.sql("revoke connect on database waymark from reports_only; drop role reports_only")
                .update();
    }

    private Path copied(String to) throws IOException {
        var copy = Files.createDirectory(folder.resolve(to));
        for (var name : List.of("desk.public.json", "custodian.public.json", "receipts.json")) {
            Files.copy(keys.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private static ConfigurableApplicationContext start(Path keys, String database, String spool) {
        PublicSide.check(keys);
        var properties = new HashMap<String, Object>(PublicSide.properties("https://staff.example/"));
        properties.putAll(Map.of(
                "server.port", 0,
                "spring.datasource.url", database,
                "spring.datasource.username", REPORTS.user(),
                "spring.datasource.password", REPORTS.password(),
                "spring.datasource.hikari.connection-timeout", 1000,
                "waymark.keys", keys.toString(),
                "waymark.spool", folder.resolve(spool).toString()));
        var application = Waymark.application(true);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("outside", properties));
            context.getBeanFactory().registerSingleton("noTests", new NoTests());
        });
        return application.run();
    }

    private static URI address(ConfigurableApplicationContext to, String path) {
        return URI.create(
                "http://localhost:%s%s".formatted(to.getEnvironment().getProperty("local.server.port"), path));
    }

    private HttpResponse<String> send(ConfigurableApplicationContext to, String method, String path, String body)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(to, path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String report(ConfigurableApplicationContext to, String what) throws IOException, InterruptedException {
        var answer = send(to, "POST", "/report/sent", "what=%s&area=HULL&once=%s".formatted(what, UUID.randomUUID()));
        var code = CODE.matcher(answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        assertThat(code.find()).as(answer.body()).isTrue();
        return code.group();
    }

    @Test
    void a_report_that_it_took_is_read_at_the_desk_and_its_code_opens_the_inbox_on_either_side() throws Exception {
        var before = references();
        var code = report(outside, "Tagged" + UUID.randomUUID().toString().replace("-", ""));
        var ref = references().stream()
                .filter(one -> !before.contains(one))
                .findFirst()
                .orElseThrow();
        var desk = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        desk.post("/reports/" + ref + "/opening");
        assertThat(desk.get("/reports/" + ref).words()).contains("Tagged");
        desk.post("/reports/" + ref + "/messages", "text", "Which day was it?");

        var typed = "code=" + code.replace(" ", "");
        assertThat(send(outside, "POST", "/receipt", typed).body()).contains("Which day was it?");
        send(outside, "POST", "/receipt/message", typed + "&text=On+Monday&once=" + UUID.randomUUID());
        sendsAPicture(code);
        assertThat(desk.get("/reports/" + ref).words()).contains("On Monday", "See the picture 1");
    }

    private void sendsAPicture(String code) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.write("--part\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n%s\r\n"
                .formatted(code)
                .getBytes(UTF_8));
        body.write(
                "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
                        .getBytes(UTF_8));
        body.write(PictureFixtures.made("png", 60, 40));
        body.write("\r\n--part--\r\n".getBytes(UTF_8));
        var answer = browser.send(
                HttpRequest.newBuilder(address(outside, "/receipt/files"))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("a new picture was kept");
    }

    @Test
    void the_copy_of_a_plan_is_read_there_with_its_code_and_a_complaint_reaches_its_manager() throws Exception {
        var worker = cases.caseworker("HUMBERCARE");
        var path = "/cases/%s/plan-copy".formatted(copies.given(worker, cases.open(worker, Route.OUTSIDE_NRM)));
        var last = LocalDate.now().plusDays(20);
        var code = CODE.matcher(visit.as(worker)
                .post(
                        path + "/code",
                        "version",
                        "2",
                        "newUntil-day",
                        String.valueOf(last.getDayOfMonth()),
                        "newUntil-month",
                        String.valueOf(last.getMonthValue()),
                        "newUntil-year",
                        String.valueOf(last.getYear()))
                .words());
        assertThat(code.find()).isTrue();
        assertThat(open("0000000 0000000 0000000").statusCode()).isEqualTo(422);
        var shown = open(code.group());
        assertThat(shown.body()).contains("We look for a room with you.");
        var sent = send(
                outside,
                "POST",
                "/page/complaint",
                "ticket=%s&once=%s&complaint=Tagged+words".formatted(ticket(shown), UUID.randomUUID()));
        assertThat(sent.statusCode()).isEqualTo(200);
        var manager = visit.as(someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE"));
        var complaint =
                owner.sql("""
                select p.ref from support.complaint p join cases.case_record c on c.id = p.case_id where c.ref = ?
                """).param(path.split("/")[2]).query(String.class).single();
        assertThat(manager.get("/complaints/" + complaint).words()).contains("Tagged words");
    }

    private HttpResponse<String> open(String code) throws IOException, InterruptedException {
        var asked = send(outside, "GET", "/page", "");
        return send(outside, "POST", "/page", "ticket=%s&code=%s".formatted(ticket(asked), code.replace(" ", "")));
    }

    private static String ticket(HttpResponse<String> page) {
        var found = TICKET.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    @Test
    void a_survey_that_it_took_is_counted() throws Exception {
        var before = sheets();
        send(outside, "POST", "/surveys/car-wash/sent", "PRICE=YES&asked=yes&once=" + UUID.randomUUID());
        assertThat(sheets()).isEqualTo(before + 1);
    }

    @Test
    void an_answer_to_a_consultation_is_sealed_there_and_waits_with_the_others() throws Exception {
        var round = consultations.open((String) null);
        var address = "/have-your-say/" + consultations.code(round);
        assertThat(send(outside, "GET", address, "").body()).contains("What would help most?");
        var sent = send(outside, "POST", address, "q1=0&q2=1&q3=Tagged+words&once=" + UUID.randomUUID());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(owner.sql("select sealed from consultation.held where round = ?")
                        .param(round.value())
                        .query(byte[].class)
                        .list())
                .singleElement()
                .satisfies(bytes -> assertThat(new String(bytes, UTF_8)).doesNotContain("Tagged"));
    }

    private int sheets() {
        return owner.sql("select count(*) from concerns.survey_sheet")
                .query(Integer.class)
                .single();
    }

    private List<String> references() {
        return owner.sql("select ref from concerns.report").query(String.class).list();
    }

    @Test
    void its_routes_are_those_of_the_public_and_they_are_listed() {
        Golden.compare(
                "docs/routes-public.txt",
                "# The routes of a machine that only takes reports (bin/run --public). Made by PublicSideTest; bin/golden rewrites it.\n\n"
                        + outside.getBean(Routes.class).all().stream()
                                .map(Routes.Route::line)
                                .collect(Collectors.joining("\n", "", "\n")));
        assertThat(outside.getBean(Routes.class).all())
                .filteredOn(route -> route.permission() != null)
                .isEmpty();
    }

    @Test
    void no_route_of_staff_is_there_for_any_verb() throws Exception {
        var served = outside.getBean(Routes.class).all().stream()
                .map(Routes.Route::path)
                .toList();
        for (var route : routes.all()) {
            if (!served.contains(route.path())) {
                var path = route.path().replaceAll("\\{[^}]*}", "x").replace("**", "x");
                assertThat(send(outside, route.method().equals("ANY") ? "GET" : route.method(), path, "")
                                .statusCode())
                        .as(route.line())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void what_everybody_reads_is_there_and_staff_are_sent_to_theirs() throws Exception {
        for (var path : List.of(
                "/welcome",
                "/report",
                "/report/privacy",
                "/robots.txt",
                "/sitemap.xml",
                "/receipt",
                "/surveys",
                "/signs",
                "/signs/pocket",
                "/page",
                "/workshop",
                "/report/safety",
                "/privacy",
                "/accessibility",
                "/have-your-say",
                "/you-said",
                "/figures",
                "/health")) {
            assertThat(send(outside, "GET", path, "").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(send(outside, "POST", "/report/when", "from=place&what=x").body())
                .contains("North Lincolnshire");
        assertThat(location("/")).isEqualTo("/welcome");
        assertThat(location("/sign-in")).isEqualTo("https://staff.example/sign-in");
        assertThat(location("/sign-in?to=%2Fhandover%2Fnew"))
                .isEqualTo("https://staff.example/sign-in?to=%2Fhandover%2Fnew");
        assertThat(location("/walk/HULL")).isEqualTo("https://staff.example/walk/HULL");
        assertThat(send(outside, "GET", "/report", "").headers().allValues("set-cookie"))
                .isEmpty();
    }

    private String location(String path) throws IOException, InterruptedException {
        var answer = send(outside, "GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
    }

    /// Whoever took the machine over has its files and its password.
    @Test
    void its_user_of_the_database_and_its_files_open_nothing() throws Exception {
        try (var database =
                        DriverManager.getConnection(TestDatabase.server().url(), REPORTS.user(), REPORTS.password());
                var statement = database.createStatement()) {
            var worker = cases.caseworker("HUMBERCARE");
            for (var role : List.of(
                    "waymark_app",
                    "waymark_door",
                    "waymark_clock",
                    "waymark_owner",
                    "waymark_reporting",
                    "waymark_backup")) {
                assertThatThrownBy(() -> statement.execute("set role " + role))
                        .as(role)
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> statement.execute("select report from concerns.report"))
                    .isInstanceOf(SQLException.class);
            copies.given(worker, cases.open(worker, Route.OUTSIDE_NRM));
            statement.execute("set role waymark_receipt");
            try (var found = statement.executeQuery("select count(id) from support.plan_copy")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).as("copies without the code of one").isZero();
            }
            for (var table : List.of("support.complaint_key", "cases.case_record", "cases.case_key")) {
                assertThatThrownBy(() -> statement.execute("select case_id from " + table))
                        .as(table)
                        .isInstanceOf(SQLException.class);
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("and what it seals for itself leaves no key")
                    .containsExactlyInAnyOrder("desk.public.json", "custodian.public.json", "receipts.json");
        }
    }

    @Test
    void nothing_of_the_staff_side_was_even_made() {
        assertThat(Arrays.stream(outside.getBeanDefinitionNames())
                        .map(name -> outside.getType(name))
                        .filter(made -> made != null && made.getName().startsWith("waymark."))
                        .map(made -> made.getPackageName())
                        .distinct())
                .noneMatch(in -> in.startsWith("waymark.access")
                        || in.startsWith("waymark.strategy")
                        || in.startsWith("waymark.governance")
                        || in.startsWith("waymark.notices")
                        || in.startsWith("waymark.demonstration")
                        || in.startsWith("waymark.handovers")
                        || in.startsWith("waymark.services")
                        || in.startsWith("waymark.cases")
                        || in.startsWith("waymark.sharing")
                        || in.startsWith("waymark.rights")
                        || in.startsWith("waymark.support") && !in.equals("waymark.support.reading")
                        || in.startsWith("waymark.concerns.identity")
                        || in.startsWith("waymark.concerns.keys")
                        || in.startsWith("waymark.concerns.matching")
                        || in.startsWith("waymark.concerns.reports")
                        || in.startsWith("waymark.concerns.retention")
                        || in.startsWith("waymark.concerns.rota")
                        || in.startsWith("waymark.concerns.sharing")
                        || in.startsWith("waymark.concerns.triage")
                        || in.equals("waymark.concerns"));
    }

    @Test
    void it_starts_and_takes_reports_while_the_database_is_away() throws Exception {
        try (var alone =
                start(copied("keys alone"), "jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1", "spool alone")) {
            for (var path : List.of("/welcome", "/report", "/report/privacy")) {
                assertThat(send(alone, "GET", path, "").statusCode()).as(path).isEqualTo(200);
            }
            report(alone, "Kept");
            try (Stream<Path> spooled = Files.list(folder.resolve("spool alone"))) {
                assertThat(spooled.map(Path::toString).filter(name -> name.endsWith(".report")))
                        .hasSize(1);
            }
        }
    }

    @Test
    void keys_that_seal_are_needed_and_every_other_is_refused() throws IOException {
        var empty = Files.createDirectory(folder.resolve("no keys"));
        assertThatThrownBy(() -> PublicSide.check(empty))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("desk.public.json, custodian.public.json and receipts.json are missing");
        for (var name : List.of("desk.json", "sealing.json")) {
            var more = copied("with " + name);
            Files.copy(keys.resolve(name), more.resolve(name));
            assertThatThrownBy(() -> PublicSide.check(more))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(name + " must not be in");
        }
    }

    @Test
    void a_host_of_its_own_is_needed() {
        PublicSide.checkAddresses("https://report.example", "https://waymark.example");
        assertThatThrownBy(() -> PublicSide.checkAddresses("https://waymark.example/", "https://Waymark.example:8443"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("a host name of its own");
        assertThatThrownBy(() -> PublicSide.checkAddresses("report", "https://waymark.example"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("has to look like");
    }

    /// Said on each connection, so that a database which was away at the start is asked too.
    @Test
    void a_user_that_was_given_a_table_by_itself_gets_no_connection() throws SQLException {
        try (var database =
                        DriverManager.getConnection(TestDatabase.server().url(), REPORTS.user(), REPORTS.password());
                var statement = database.createStatement()) {
            statement.execute(ExternalDatabase.ONLY_REPORTS);
            owner.sql("grant select (area) on concerns.report to reports_only").update();
            try {
                assertThatThrownBy(() -> statement.execute(ExternalDatabase.ONLY_REPORTS))
                        .hasMessageContaining("may do more");
            } finally {
                owner.sql("revoke select (area) on concerns.report from reports_only")
                        .update();
            }
        }
        assertThat(outside.getEnvironment().getProperty("spring.datasource.hikari.connection-init-sql"))
                .isEqualTo(ExternalDatabase.ONLY_REPORTS);
    }

    @Test
    void a_user_that_may_do_more_is_refused_and_one_whose_password_is_wrong_too() {
        var url = TestDatabase.server().url().replace("jdbc:", "");
        assertThat(ExternalDatabase.forReports(url, REPORTS).program()).isEqualTo(REPORTS);
        for (var more :
                List.of(TestDatabase.server().program(), TestDatabase.server().superuser())) {
            assertThatThrownBy(() -> ExternalDatabase.forReports(url, more))
                    .asInstanceOf(type(StartupFailure.class))
                    .satisfies(reason -> assertThat(reason.code()).isEqualTo(StartupFailure.ADMINISTRATOR_NEEDED))
                    .satisfies(reason -> assertThat(reason.getMessage()).contains(more.user(), "create role"));
        }
        assertThatThrownBy(() -> ExternalDatabase.forReports(
                        url.replace("/waymark", "/postgres"),
                        TestDatabase.server().superuser()))
                .hasMessageContaining("grant connect on database \"postgres\" to");
        owner.sql("create role not_let_in login noinherit password 'of nobody'").update();
        try {
            assertThatThrownBy(() -> ExternalDatabase.forReports(url, new DatabaseLogin("not_let_in", "of nobody")))
                    .asInstanceOf(type(StartupFailure.class))
                    .satisfies(reason -> assertThat(reason.code()).isEqualTo(StartupFailure.ADMINISTRATOR_NEEDED))
                    .satisfies(reason -> assertThat(reason.getMessage()).contains("grant connect on database"));
        } finally {
            owner.sql("drop role not_let_in").update();
        }
        assertThatThrownBy(() -> ExternalDatabase.forReports(url, new DatabaseLogin(REPORTS.user(), "guessed")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("cannot be used");
        assertThat(ExternalDatabase.forReports("postgresql://127.0.0.1:1/nowhere?connectTimeout=1", REPORTS)
                        .program())
                .as("away for now")
                .isEqualTo(REPORTS);
    }
}
