package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static waymark.journeys.Reader.day;
import static waymark.journeys.Reader.pressExactly;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import waymark.Deep;
import waymark.bench.Build;
import waymark.bench.Program;
import waymark.bench.Scratch;
import waymark.kernel.Quarter;

/// A partnership that is not the demonstration, from an empty folder to its first pack and its first case: the real
/// program in a process of its own, a file of another partnership than the shipped one, a browser, and what is
/// printed at the terminal. An ordinary run lets in the first people; the deep run goes on to the first pack, the end
/// of that case ([EarnestCase]) and the first conference ([EarnestConference]). Nothing but the passing of years is
/// put into the database from beside.
class EarnestJourney {

    /// So many forms it may take, everything counted that anybody sends. It was about 40.
    private static final int FORMS = 32;

    static final Pattern LINK = Pattern.compile("open (/first/\\S+) on this address");
    private static final String PASSWORD = "copper lantern tuesday";

    /// Who came in so far, by their first names in small letters.
    final Map<String, Reader> people = new HashMap<>();

    Quarter quarter;
    int port;

    /// The area whose lead makes the first return, by its code and its name.
    String areaCode = "VALE";

    String areaName = "Vale";

    private final AtomicInteger forms = new AtomicInteger();
    private String firstCase = "";

    @Test
    void an_empty_machine_lets_in_its_first_people() throws Exception {
        try (var scratch = Scratch.make();
                var program = start(scratch, "amy@vale.example.org")) {
            port = program.address().getPort();
            when_the_first_administrator_comes_in_and_brings_the_partnership(program);
            var second = when_she_lets_in_the_second_administrator();
            var coordinator = when_she_lets_in_the_coordinator();
            the_second_administrator_and_the_coordinator_come_in(second, coordinator);
            people.values().forEach(Reader::close);
        }
    }

    @Test
    @Deep
    void an_empty_machine_becomes_four_people_a_return_and_a_pack() throws Exception {
        try (var scratch = Scratch.make();
                var program = start(scratch, "amy@vale.example.org")) {
            port = program.address().getPort();
            quarter = Quarter.holding(LocalDate.now(Clock.system(ZoneId.of("Europe/London"))), 4)
                    .previous();

            when_the_first_administrator_comes_in_and_brings_the_partnership(program);
            var second = when_she_lets_in_the_second_administrator();
            var coordinator = when_she_lets_in_the_coordinator();
            var lead = when_she_lets_in(
                    "Dev Askham", "Vale Council", "dev@vale.example.org", "Organisation lead", "Area lead");
            the_second_administrator_and_the_coordinator_come_in(second, coordinator);
            when_the_coordinator_opens_a_quarter();
            when_somebody_comes_in("dev", lead, true);
            when_the_area_submits_its_return();
            when_the_board_accepts_it();
            when_the_coordinator_writes_the_summary();
            when_the_board_issues_the_pack();
            then_the_administrator_sees_what_is_left();
            var set = forms.get();
            when_the_coordinator_plans_the_meetings_of_the_board();
            when_the_coordinator_adds_the_first_actions_from_a_spreadsheet();
            then_the_coordinator_and_the_board_can_begin_the_rest();
            when_the_coordinator_registers_the_first_risk();
            when_the_board_challenges_an_organisation();
            when_the_council_assesses_its_first_duty();
            when_a_first_responder_comes_in_and_is_vetted();
            when_the_first_case_is_opened_and_referred();
            when_the_first_plan_is_made_with_the_person();
            when_a_manager_is_named_and_sees_the_caseload();
            the_first_conference();
            the_first_prevention();
            the_first_figures();
            the_first_intelligence();
            the_years_of_the_first_case(scratch);

            System.out.println("Forms from an empty machine to the first pack: " + set);
            assertThat(set).isLessThanOrEqualTo(FORMS);
            people.values().forEach(Reader::close);
        }
    }

    private String when_she_lets_in_the_second_administrator() {
        return when_she_lets_in(
                "Ben Copeland",
                "Vale and Fell Police",
                "ben@police.example.org",
                "Administrator",
                "Organisation lead",
                "Board member");
    }

    private String when_she_lets_in_the_coordinator() {
        return when_she_lets_in(
                "Cleo Marsden", "Lantern Charity", "cleo@lantern.example.org", "Organisation lead", "Coordinator");
    }

    private void the_second_administrator_and_the_coordinator_come_in(String second, String coordinator)
            throws Exception {
        when_somebody_comes_in("ben", second, true);
        when_the_second_administrator_confirms_the_coordinator();
        when_somebody_comes_in("cleo", coordinator, true);
        then_the_administrator_no_longer_keeps_the_directory();
    }

    private void the_years_of_the_first_case(Scratch scratch) throws Exception {
        var first = new EarnestCase(people, scratch, port, firstCase);
        first.when_the_person_reads_their_plan_with_a_code();
        first.when_the_council_is_told_with_her_agreement();
        first.when_the_police_are_refused_and_given();
        first.when_two_administrators_name_information_governance();
        first.when_the_case_is_closed_and_years_go_by();
        first.when_two_people_let_it_go();
        first.then_a_certificate_is_all_that_is_left();
    }

    private void the_first_intelligence() throws Exception {
        var ben = people.get("ben");
        ben.opens("/directory/new-person");
        ben.page().getByLabel("Full name").fill("Gail Yarm");
        choose(ben, "Organisation", "Vale and Fell Police");
        ben.page().getByLabel("Job title").fill("Intelligence officer");
        ben.page().getByLabel("Work email").fill("gail@police.example.org");
        ben.page().locator("main form button.govuk-button").first().click();
        var amy = people.get("amy");
        amy.opens(URI.create(ben.page().url()).getPath());
        pressExactly(amy.page(), "Open or view their account");
        pressExactly(amy.page(), "Make a new link");
        when_somebody_comes_in(
                "gail",
                URI.create(amy.page().locator(".waymark-key").innerText()).getPath(),
                false);
        var intelligence = new EarnestIntelligence(people);
        intelligence.when_two_administrators_name_an_officer();
        intelligence.when_the_coordinator_says_who_receives();
        intelligence.when_a_council_officer_tells_what_was_noticed();
        intelligence.when_the_officer_grades_it_and_makes_it_current();
        intelligence.then_the_council_hears_back_without_the_officer_knowing_whom();
        intelligence.then_the_other_pages_say_what_to_do_first();
    }

    private void the_first_figures() {
        var figures = new EarnestFigures(people, port);
        figures.when_an_analyst_is_named();
        figures.when_the_coordinator_records_her_post_and_who_pays_for_it();
        figures.when_the_first_round_is_opened_and_answered();
        figures.when_the_first_table_is_released();
        figures.then_the_other_pages_of_figures_say_what_to_do_first();
    }

    private void the_first_prevention() {
        var prevention = new EarnestPrevention(people, port);
        prevention.when_roles_are_given();
        prevention.when_a_pack_is_taken_from_the_shelf_and_published_by_a_second_person();
        prevention.when_a_workshop_is_planned_and_run();
        prevention.when_the_first_champion_is_appointed();
        prevention.when_the_first_campaign_is_launched();
        prevention.when_the_drawings_are_taken_into_the_library_and_seen_by_a_panel();
    }

    private void the_first_conference() {
        var conference = new EarnestConference(people);
        conference.when_roles_are_given();
        conference.when_the_coordinator_sets_up_a_forum();
        conference.when_the_police_refer_a_place_and_it_is_listed();
        conference.when_it_is_heard_and_done();
    }

    static Program start(Scratch scratch, String administrator) throws IOException {
        return start(scratch, administrator, Map.of());
    }

    static Program start(Scratch scratch, String administrator, Map<String, String> environment) throws IOException {
        return Program.start(
                Build.ofClassesOnce(),
                environment,
                0,
                "--data",
                scratch.data().toString(),
                "--no-demonstration",
                "--first-administrator",
                administrator);
    }

    private void when_the_first_administrator_comes_in_and_brings_the_partnership(Program program) throws Exception {
        var printed = LINK.matcher(String.join("\n", program.greeting()));
        assertThat(printed.find()).as(String.join("\n", program.greeting())).isTrue();
        when_somebody_comes_in("amy", printed.group(1), false);
        var amy = people.get("amy");
        assertThat(amy.page().locator("body")).containsText("Set up the partnership");
        amy.looks("in earnest, home of the first administrator");
        amy.page().setViewportSize(360, 900);
        amy.looks("in earnest, home of the first administrator on a phone");
        amy.page().setViewportSize(1280, 900);

        follow(amy, "Set up the partnership");
        follow(amy, "Upload a partnership file");
        amy.page()
                .getByLabel("Or paste its text")
                .fill(new ClassPathResource("waymark/journeys/vale-and-fell.json")
                        .getContentAsString(StandardCharsets.UTF_8));
        pressExactly(amy.page(), "Check and import");
        assertThat(amy.page().locator("body")).containsText("The partnership is stored");
        amy.looks("in earnest, imported");

        amy.opens("/");
        follow(amy, "Say who you are");
        amy.page().getByLabel("Full name").fill("Amy Thirsk");
        choose(amy, "Your organisation", "Vale Council");
        amy.page().getByLabel("Job title").fill("Strategic lead for exploitation");
        amy.looks("in earnest, saying who one is");
        pressExactly(amy.page(), "Save");
        assertThat(amy.page().locator("body")).containsText("You are in the directory");
    }

    /// @return the link that they are given
    String when_she_lets_in(String name, String organisation, String email, String... roles) {
        var amy = people.get("amy");
        amy.opens("/directory/new-account");
        amy.page().getByLabel("Full name").fill(name);
        choose(amy, "Organisation", organisation);
        amy.page().getByLabel("Work email").fill(email);
        for (var role : roles) {
            amy.page()
                    .getByLabel(role, new Page.GetByLabelOptions().setExact(true))
                    .check();
            if (role.equals("Area lead")) {
                amy.page().getByLabel("Area, for a role in one area").selectOption(areaCode);
            }
            if (role.equals("Coordinator")) {
                amy.page().getByLabel("Why, for a role that two people give").fill("Our coordinator since the start");
            }
        }
        amy.looks("in earnest, adding a person");
        pressExactly(amy.page(), "Add and make the link");
        assertThat(amy.page().locator("h1")).containsText(name + " can come in");
        amy.looks("in earnest, the link");
        return URI.create(amy.page().locator(".waymark-key").innerText()).getPath();
    }

    /// The link, a password, an authenticator, the terms, and the agreement where they lead their
    /// organisation.
    void when_somebody_comes_in(String name, String link, boolean leads) throws Exception {
        var reader = Browsers.atADesk(port);
        people.put(name, reader);
        reader.page().onRequest(request -> {
            if (request.method().equals("POST")) {
                forms.incrementAndGet();
            }
        });
        reader.opens(link);
        reader.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        reader.page().getByLabel("The same password again").fill(PASSWORD);
        pressExactly(reader.page(), "Set my password");
        reader.page()
                .getByLabel("Code from the application")
                .fill(code(reader.page().locator(".waymark-key").innerText()));
        pressExactly(reader.page(), "Continue");
        reader.opens("/");
        reader.page().getByLabel("I agree to these terms").check();
        pressExactly(reader.page(), "Accept the terms");
        if (leads && reader.page().getByText("I accept it for my organisation").count() == 0) {
            reader.opens("/terms");
        }
        if (leads) {
            reader.page().getByLabel("I accept it for my organisation").check();
            pressExactly(reader.page(), "Accept the agreement");
        }
    }

    private static String code(String spelled) throws InvalidKeyException {
        var key = new SecretKeySpec(new Base32().decode(spelled.replaceAll("\\s", "")), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, Instant.now());
    }

    void when_the_second_administrator_confirms_the_coordinator() {
        var ben = people.get("ben");
        ben.opens("/").looks("in earnest, home of the second administrator");
        ben.page().getByText("Confirm or decline Coordinator for Cleo Marsden").click();
        pressExactly(ben.page(), "Confirm: the role is granted from today");
        assertThat(ben.page().locator("body")).containsText("Confirmed. The role is granted from today");
    }

    void then_the_administrator_no_longer_keeps_the_directory() {
        var amy = people.get("amy");
        for (var path : new String[] {"/directory/new-person", "/directory/new-organisation", "/partnership/import"}) {
            assertThat(amy.page()
                            .request()
                            .get("http://localhost:" + port + path)
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    void when_the_coordinator_opens_a_quarter() {
        var page = people.get("cleo").opens("/quarters/new").page();
        var today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
        page.getByLabel("Quarter", new Page.GetByLabelOptions().setExact(true)).selectOption(quarter.key());
        day(page, "opens", quarter.lastDay(4).minusDays(10));
        day(page, "due", today.plusDays(3));
        day(page, "acceptBy", today.plusDays(8));
        day(page, "boardMeets", today.plusDays(15));
        pressExactly(people.get("cleo").page(), "Plan quarter");
        pressExactly(people.get("cleo").page(), "Open this quarter");
        pressExactly(people.get("cleo").page(), "Open this quarter");
    }

    void when_the_area_submits_its_return() {
        var dev = people.get("dev");
        toTheReturn(dev);
        var path = URI.create(dev.page().url()).getPath();
        dev.opens(path + "/figures");
        dev.page().locator("input[name^=value-]").first().fill("75");
        pressExactly(dev.page(), "Save figures");
        dev.opens(path + "/narrative");
        dev.page().getByLabel("Achievements").fill("Every agency knows who answers at night");
        dev.page().getByLabel("Challenges").fill("Two posts stood empty");
        pressExactly(dev.page(), "Save");
        dev.opens(path + "/submission");
        dev.looks("in earnest, submitting a return");
        pressExactly(dev.page(), "Submit to the board");
        assertThat(dev.page().locator("body")).containsText("Submitted");
    }

    void when_the_board_accepts_it() {
        var ben = people.get("ben");
        toTheReturn(ben);
        pressExactly(ben.page(), "Accept");
        pressExactly(ben.page(), "Accept the return");
        assertThat(ben.page().locator("body")).containsText("Accepted");
    }

    void when_the_coordinator_writes_the_summary() {
        var cleo = people.get("cleo");
        cleo.opens("/packs/" + quarter.key() + "/summary");
        cleo.page().getByLabel("What should the board know?").fill("The first quarter in earnest.");
        pressExactly(cleo.page(), "Save the summary");
    }

    void when_the_board_issues_the_pack() {
        var ben = people.get("ben");
        ben.opens("/packs/" + quarter.key() + "/approval").looks("in earnest, approving the pack");
        for (var missing :
                ben.page().getByLabel("Waived: nothing more is expected").all()) {
            missing.check();
        }
        for (var reason : ben.page().getByLabel("Why is it waived?").all()) {
            reason.fill("The area begins next quarter");
        }
        pressExactly(ben.page(), "Approve and issue");
        ben.looks("in earnest, pack issued");
        assertThat(ben.page().locator("body")).containsText("SHA-256");
    }

    private void then_the_administrator_sees_what_is_left() {
        var amy = people.get("amy");
        amy.opens("/").looks("in earnest, what is left");
        for (var done : List.of("second_administrator", "coordinator", "public_numbers", "measures", "first_quarter")) {
            assertThat(amy.page().locator("#setup-" + done + "-status")).containsText("Done");
        }
        assertThat(amy.page().locator("#setup-backup-status")).containsText("To do");
        pressExactly(amy.page(), "We have restored a copy");
        assertThat(amy.page().locator("#setup-backup-status")).containsText("Done");
    }

    private void when_the_coordinator_plans_the_meetings_of_the_board() {
        var cleo = people.get("cleo");
        cleo.opens("/meetings").looks("in earnest, no meeting yet");
        cleo.page().getByText("Plan meetings").first().click();
        cleo.page().locator("#group").selectOption("BOARD");
        day(
                cleo.page(),
                "date",
                LocalDate.now(Clock.system(ZoneId.of("Europe/London"))).plusDays(15));
        cleo.page().locator("#time").fill("10:00");
        cleo.page().locator("#minutes").fill("90");
        cleo.page().locator("#place").fill("Town hall");
        pressExactly(cleo.page(), "Show the dates");
        pressExactly(cleo.page(), "Save the dates");
        assertThat(cleo.page().locator("body")).containsText("planned");
        cleo.looks("in earnest, meetings of the board");
    }

    private void when_the_coordinator_adds_the_first_actions_from_a_spreadsheet() {
        var cleo = people.get("cleo");
        cleo.opens("/actions/import").looks("in earnest, actions from a spreadsheet");
        cleo.page().locator("#pasted").fill("""
                Title\tArea\tObjective\tOwner\tStart\tDue
                Train the night teams\tVale\tSP1.1\tVALE_COUNCIL\t1 Jan 2031\t30 Jun 2031
                """);
        pressExactly(cleo.page(), "Check the rows");
        assertThat(cleo.page().locator("main")).containsText("1 action will be added");
        cleo.looks("in earnest, actions to add");
    }

    /// Who may do it finds the first step, where nothing is there yet.
    private void then_the_coordinator_and_the_board_can_begin_the_rest() {
        var cleo = people.get("cleo");
        for (var path : List.of(
                "/strategy/versions",
                "/partner-plans",
                "/follow-up",
                "/follow-up/settings",
                "/account/calendar",
                "/documents")) {
            cleo.opens(path).looks("in earnest, " + path.substring(1).replace('/', ' '));
            assertThat(cleo.page().locator("h1")).isVisible();
        }
        assertThat(cleo.opens("/strategy/versions").page().locator("main")).containsText("Start a new version");
        assertThat(cleo.opens("/partner-plans").page().locator("main")).containsText("Add a plan");
        assertThat(people.get("ben").opens("/decisions").page().locator("main"))
                .containsText("Record another decision");
    }

    private void when_the_coordinator_registers_the_first_risk() {
        var cleo = people.get("cleo");
        cleo.opens("/risks").looks("in earnest, no risk yet");
        var page = cleo.page();
        page.getByText("Register a risk").first().click();
        cleo.looks("in earnest, registering a risk");
        page.locator("#category").selectOption("people");
        page.locator("#cause").fill("One person keeps the partnership going");
        page.locator("#event").fill("That person leaves");
        page.locator("#effect").fill("Nobody plans meetings and reminds");
        choose(cleo, "Who owns it?", "Lantern Charity");
        for (var score : List.of("inherent", "current", "target")) {
            page.locator("#" + score + "Likelihood").selectOption("2");
            page.locator("#" + score + "Impact").selectOption("3");
        }
        page.locator("#reason").fill("As we see it today");
        day(
                page,
                "next",
                LocalDate.now(Clock.system(ZoneId.of("Europe/London"))).plusDays(60));
        pressExactly(page, "Register the risk");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Risk registered");
        cleo.looks("in earnest, first risk");
    }

    private void when_the_board_challenges_an_organisation() {
        var ben = people.get("ben");
        ben.opens("/challenges").looks("in earnest, no challenge yet");
        var page = ben.page();
        page.getByText("Record a challenge").first().click();
        page.locator("#challenger").selectOption("group:BOARD");
        ben.looks("in earnest, challenge");
        page.getByLabel("Who is challenged?", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Vale Council");
        page.locator("#challenged__listbox li").first().click();
        page.locator("#about").fill("The plan for nights");
        page.locator("#asked").fill("Say who answers at night");
        day(page, "due", LocalDate.now(Clock.system(ZoneId.of("Europe/London"))).plusDays(30));
        pressExactly(page, "Record the challenge");
        assertThat(page.locator("main")).containsText("Say who answers at night");
        for (var path :
                List.of("/accountability", "/meetings/attendance", "/meetings/interests", "/duties", "/duties/list")) {
            ben.opens(path).looks("in earnest, " + path.substring(1).replace('/', ' '));
        }
    }

    private void when_the_council_assesses_its_first_duty() {
        var dev = people.get("dev");
        dev.opens("/duties/organisations/VALE_COUNCIL").looks("in earnest, duties of the council");
        dev.page().getByText("Assess Notify the Home Office").click();
        dev.page().getByLabel("Partly met").check();
        dev.page().locator("#words").fill("Staff of the night service are not trained");
        dev.page().locator("#maturity").selectOption("2");
        pressExactly(dev.page(), "Save the assessment");
        assertThat(dev.page().locator(".govuk-notification-banner")).containsText("Assessment saved");
    }

    /// As it goes once the partnership runs: the lead adds her, an administrator opens her account and gives the
    /// role, the lead records that she was vetted.
    private void when_a_first_responder_comes_in_and_is_vetted() throws Exception {
        var ben = people.get("ben");
        ben.opens("/directory/new-person");
        ben.page().getByLabel("Full name").fill("Fay Oldroyd");
        choose(ben, "Organisation", "Vale and Fell Police");
        ben.page().getByLabel("Job title").fill("Detective constable");
        ben.page().getByLabel("Work email").fill("fay@police.example.org");
        ben.looks("in earnest, adding a first responder");
        ben.page().locator("main form button.govuk-button").first().click();
        var fayOldroyd = URI.create(ben.page().url()).getPath();

        var amy = people.get("amy");
        amy.opens(fayOldroyd).looks("in earnest, a person without an account");
        pressExactly(amy.page(), "Open or view their account");
        amy.page()
                .getByLabel("First responder", new Page.GetByLabelOptions().setExact(true))
                .check();
        amy.page().getByLabel("Where it applies").selectOption("organisation:POLICE");
        amy.looks("in earnest, the role of a first responder");
        pressExactly(amy.page(), "Grant or propose the role");
        pressExactly(amy.page(), "Make a new link");
        var link = URI.create(amy.page().locator(".waymark-key").innerText()).getPath();

        when_somebody_comes_in("fay", link, false);
        var fay = people.get("fay");
        fay.opens("/").looks("in earnest, home of a first responder");
        assertThat(fay.page().locator("main")).containsText("Have your vetting recorded");
        assertThat(fay.page()
                        .request()
                        .get("http://localhost:" + port + "/cases")
                        .status())
                .as("before she is vetted")
                .isEqualTo(403);
        fay.opens("/account/clearance").looks("in earnest, not vetted yet");
        assertThat(fay.page().locator("main")).containsText("Open cases about people");

        ben.opens("/clearances").looks("in earnest, people to vet");
        ben.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fay Oldroyd"))
                .first()
                .click();
        var today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
        ben.page().locator("input[name=kind][value=vetting]").check();
        day(ben.page(), "from", today);
        day(ben.page(), "to", today.plusYears(1));
        pressExactly(ben.page(), "Record it");
    }

    private void when_the_first_case_is_opened_and_referred() {
        var fay = people.get("fay");
        var page = fay.opens("/cases").page();
        fay.looks("in earnest, no case yet");
        page.locator("main a[href='/cases/new']").click();
        page.locator("#firstName").fill("Mai");
        page.locator("#lastName").fill("Sample-Nguyen");
        page.locator("#age").fill("27");
        pressExactly(page, "Search my cases and continue");
        page.getByLabel("An adult who agrees to a referral").check();
        page.locator("#concern").fill("Sleeps behind the nail bar and may not go out alone");
        page.locator("#foundAuthority").selectOption("VALE");
        pressExactly(page, "Open the case");
        fay.looks("in earnest, first case");
        firstCase = page.url().replaceAll(".*(/cases/CA-[0-9A-Z]+).*", "$1");
        var path = firstCase;

        fay.opens(path + "/safety/edit").looks("in earnest, safety");
        page.getByLabel("In danger now").check();
        page.locator("#dangerWords").fill("Two men wait outside");
        page.locator("input[name=police][value=yes]").check();
        page.locator("input[name=firstNight][value=NEEDED]").check();
        pressExactly(page, "Record");
        fay.looks("in earnest, whom to call tonight");

        fay.opens(path + "/consent");
        page.getByText("Record a conversation").first().click();
        for (var point : List.of("nrm", "outcomes", "support", "sharing")) {
            page.locator("input[name=explained][value='%s:1']".formatted(point)).check();
        }
        page.locator("#language").fill("English");
        page.locator("input[name=interpreter][value=NOT_NEEDED]").check();
        page.locator("input[name=nrm][value=GIVEN]").check();
        page.locator("input[name=evidence][value=WITNESSED]").check();
        fay.looks("in earnest, conversation");
        pressExactly(page, "Record the conversation");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Conversation recorded");

        fay.opens(path + "/referral");
        pressExactly(page, "Start the referral");
        fay.looks("in earnest, referral");
        var referral = page.url().replaceAll(".*(/cases/CA-\\w+/referral/CP-\\w+).*", "$1");
        fay.opens(referral + "/submission").looks("in earnest, recording a referral");
        page.locator("#reference").fill("MSR-1");
        pressExactly(page, "Record that it was sent");
        fay.opens(path + "/nrm");
        page.locator("main a[href*='/nrm/NP-']").first().click();
        assertThat(page.locator("main")).containsText("Referral sent");
        fay.looks("in earnest, in the NRM");
        fay.opens("/cases/clocks").looks("in earnest, clocks");
        fay.opens("/").looks("in earnest, home with a case");
        assertThat(people.get("cleo").opens("/case-clocks").page().locator("main"))
                .not()
                .containsText("Sample-Nguyen");
    }

    /// What she needs, who does what about it, her own copy on paper, and what may be asked of the case later.
    private void when_the_first_plan_is_made_with_the_person() {
        var fay = people.get("fay");
        var page = fay.opens(firstCase).page();
        page.getByText("Ask what support is needed").first().click();
        fay.looks("in earnest, no plan yet");
        page.locator("main").getByText("Accommodation").first().click();
        page.locator("input[name=answer][value=NEEDED]").check();
        page.locator("#wish").fill("A room that I can lock");
        pressExactly(page, "Save");
        page.getByText("Add an action").first().click();
        page.locator("#words").fill("Ask the council for a room");
        pressExactly(page, "Save");
        assertThat(page.locator("main")).containsText("Ask the council for a room");
        fay.looks("in earnest, first plan");

        fay.opens(firstCase + "/plan-copy/edit");
        page.locator("#next").fill("We meet on Monday.");
        page.locator("#worker").fill("Fay");
        page.locator("#complaints").fill("Ben");
        pressExactly(page, "Save and check it");
        page.locator("input[name=how][value=paper]").check();
        pressExactly(page, "Give it to them");
        fay.looks("in earnest, copy of the plan");
        for (var part : List.of(
                "/outcomes",
                "/risk",
                "/contacts/new",
                "/reviews",
                "/sign-offs",
                "/disclosures/new",
                "/police-requests/new",
                "/transfer/new",
                "/htcds",
                "/requests",
                "/leaving",
                "/closure")) {
            fay.opens(firstCase + part).looks("in earnest" + part.replace('/', ' '));
            assertThat(page.locator("h1")).isVisible();
        }
        assertThat(fay.opens(firstCase + "/transfer/new").page().locator("main"))
                .containsText("There is no partnership to choose yet");
        for (var path : List.of("/cases/work", "/shared", "/case-transfers")) {
            fay.opens(path).looks("in earnest" + path.replace('/', ' '));
        }
    }

    private void when_a_manager_is_named_and_sees_the_caseload() {
        var amy = people.get("amy");
        amy.opens("/accounts");
        follow(amy, "Ben Copeland");
        amy.page()
                .getByLabel("Casework manager", new Page.GetByLabelOptions().setExact(true))
                .check();
        amy.page().getByLabel("Where it applies").selectOption("organisation:POLICE");
        pressExactly(amy.page(), "Grant or propose the role");
        amy.opens("/clearances");
        amy.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ben Copeland"))
                .first()
                .click();
        var today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
        amy.page().locator("input[name=kind][value=vetting]").check();
        day(amy.page(), "from", today);
        day(amy.page(), "to", today.plusYears(1));
        pressExactly(amy.page(), "Record it");
        var ben = people.get("ben");
        ben.opens("/caseload").looks("in earnest, caseload");
        assertThat(ben.page().locator("main")).containsText("Fay Oldroyd");
        assertThat(ben.page().locator("main")).containsText("Somebody may be in danger");
        assertThat(ben.page().locator("main")).not().containsText("Sample-Nguyen");
    }

    private void toTheReturn(Reader reader) {
        reader.opens("/quarters/" + quarter.key());
        reader.page()
                .getByRole(AriaRole.TABLE)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(areaName).setExact(true))
                .click();
        reader.page().waitForURL("**/returns/**");
    }

    /// By typing, as one does in a long list.
    static void choose(Reader reader, String label, String option) {
        reader.page()
                .locator("input") // not the list that the script has yet to put it in place of
                .and(reader.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                .first()
                .fill(option);
        reader.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    static void follow(Reader reader, String link) {
        reader.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .click();
    }
}
