package waymark.launch.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.sheets.Sheet;
import waymark.web.sheets.SheetReader;

/// What is typed while a partnership is set up: read, put right, and made a partnership file.
class LaunchDraftTest {

    private static final Draft AREAS = Draft.empty()
            .with(
                    LaunchStep.AREAS,
                    List.of(
                            LaunchRow.of("name", "North", "council", "North Council", "code", "NORTH"),
                            LaunchRow.of("name", "South", "council", "South Council", "code", "SOUTH")));

    private static final Draft PARTNERS = AREAS.with(
            LaunchStep.PARTNERS,
            List.of(LaunchRow.of("name", "North Council", "code", "NC", "sector", "STATUTORY", "duty", "law")));

    @Test
    void a_row_of_a_form_is_read_by_names_or_codes_and_gets_a_code() {
        var typed = Map.of("name", " Lantern  Charity ", "sector", "third sector", "areas", "North; SOUTH");
        var read = RowReading.of(LaunchStep.PARTNERS, key -> typed.getOrDefault(key, ""), AREAS)
                .among(LaunchStep.PARTNERS, List.of(LaunchRow.of("name", "x", "code", "LANTERN_CHARITY")));
        assertThat(read.problems()).isEmpty();
        assertThat(read.row())
                .isEqualTo(LaunchRow.of(
                        "name",
                        "Lantern Charity",
                        "sector",
                        "THIRD_SECTOR",
                        "areas",
                        "NORTH; SOUTH",
                        "code",
                        "LANTERN_CHARITY_2"));
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        var typed = Map.of("sector", "Charity", "areas", "East", "code", "9x");
        var read = RowReading.of(LaunchStep.PARTNERS, key -> typed.getOrDefault(key, ""), AREAS);
        assertThat(read.problems().stream().map(Problem::field)).containsExactly("name", "sector", "areas", "code");
    }

    @Test
    void a_seat_may_name_its_partner_and_no_other() {
        assertThat(seats("Chair\nCouncil: North Council")).isEmpty();
        assertThat(seats("Police: Nobody’s Police")).singleElement().asString().contains("Nobody’s Police");
    }

    private static List<String> seats(String lines) {
        var typed = Map.of("name", "Board", "tier", "strategic", "cadence", "quarterly", "seats", lines);
        return RowReading.of(LaunchStep.GROUPS, key -> typed.getOrDefault(key, ""), PARTNERS).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void a_spreadsheet_with_faults_adds_nothing_and_says_its_cells() {
        var read = sheet("Council\tArea\nWest Council\tWest\n\tEast\nNorth Council\tNorth\n");
        assertThat(read.faults().stream().map(LaunchSheet.SheetFault::cell)).containsExactly("A3", "B4");
    }

    @Test
    void a_spreadsheet_without_faults_adds_its_rows() {
        var read = sheet("Council\tArea\nWest Council\tWest\n");
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .containsExactly(LaunchRow.of("name", "West", "council", "West Council", "code", "WEST"));
    }

    private static LaunchSheet sheet(String pasted) {
        var sheet = SheetReader.pasted("pasted", pasted) instanceof Ruling.Agreed<Sheet>(var read)
                ? read
                : new Sheet(List.of());
        return LaunchSheet.read(LaunchStep.AREAS, sheet, AREAS);
    }

    @Test
    void the_file_numbers_priorities_and_its_places_lead_back_to_rows() {
        var draft = PARTNERS.with(
                LaunchStep.OBJECTIVES,
                List.of(objective("Be ready", "One"), objective("Support", "Two"), objective("Be ready", "Three")));
        var file = new DraftFile(draft);
        var json = JsonMapper.shared().readTree(file.bytes());
        assertThat(json.at("/priorities/0/objectives/1/text").stringValue()).isEqualTo("Three");
        assertThat(json.at("/priorities/1/objectives/0/code").stringValue()).isEqualTo("SP2.1");
        assertThat(json.at("/organisations/0/areas").toString()).isEqualTo("[\"NORTH\",\"SOUTH\"]");
        assertThat(file.origin("/priorities/0/objectives/1/accountable"))
                .contains(new DraftFile.Origin(LaunchStep.OBJECTIVES, 2));
        assertThat(file.origin("/organisations/0/sector")).contains(new DraftFile.Origin(LaunchStep.PARTNERS, 0));
        assertThat(file.origin("/partnership/strategy/to")).contains(new DraftFile.Origin(LaunchStep.STRATEGY, 0));
        assertThat(file.origin("/areas")).isEmpty();
    }

    private static LaunchRow objective(String priority, String text) {
        return LaunchRow.of("priority", priority, "objective", text, "fourPs", "PROTECT", "accountable", "NC");
    }

    @Test
    void what_is_needed_and_what_leads_nowhere_is_said_by_step() {
        var draft = AREAS.with(
                LaunchStep.OBJECTIVES,
                List.of(LaunchRow.of("priority", "P", "objective", "O", "fourPs", "PROTECT", "accountable", "GONE")));
        var faults = LaunchCheck.own(draft);
        assertThat(faults.stream().filter(fault -> fault.row() < 0).map(LaunchCheck.Fault::step))
                .containsExactly(LaunchStep.NAME, LaunchStep.PARTNERS, LaunchStep.GROUPS, LaunchStep.STRATEGY);
        assertThat(faults).anyMatch(fault -> fault.step() == LaunchStep.OBJECTIVES && fault.row() == 0);
    }

    @Test
    void every_offer_is_a_row_that_its_step_takes_and_names_no_one_partnership() {
        var offers = new LaunchOffers();
        for (var step : LaunchStep.values()) {
            var draft = step == LaunchStep.OBJECTIVES ? PARTNERS : AREAS;
            for (var offer : offers.of(step, draft).values().stream()
                    .flatMap(List::stream)
                    .toList()) {
                var row = step == LaunchStep.OBJECTIVES ? offer.row().with("accountable", "NC") : offer.row();
                assertThat(RowReading.of(step, row::cell, draft).problems())
                        .as(offer.choice().label())
                        .isEmpty();
            }
        }
        assertThat(offers.of(LaunchStep.AREAS, Draft.empty()).values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(175);
    }
}
