package waymark.sharing.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.kernel.Ref;
import waymark.support.plan.ActionState;
import waymark.support.plan.Answer;
import waymark.support.plan.Domain;
import waymark.support.plan.Need;
import waymark.support.plan.OwnerKind;
import waymark.support.plan.PlanAction;
import waymark.support.plan.SupportPlan;

class HtcdsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static Case about(PersonDetails person) {
        return new Case(
                UUID.randomUUID(),
                new Ref("CA-7K2M9QX"),
                1,
                "HUMBERCARE",
                "Humbercare",
                UUID.randomUUID(),
                "Owner",
                "HULL",
                Route.OUTSIDE_NRM,
                false,
                LocalDate.of(2026, 1, 5),
                Capacity.OWNER,
                List.of(new PersonInCase(
                        UUID.randomUUID(), UUID.randomUUID(), new Ref("CP-7K2M9QX"), 1, true, "", person)));
    }

    private static final PersonDetails MAI =
            new PersonDetails("Mai", "Sample", "", LocalDate.of(1999, 2, 3), "female", "Vietnam", "", "Vietnamese");

    private static final SupportPlan NONE = new SupportPlan(0, null, List.of());

    private static Schema schema() throws IOException {
        try (var file = HtcdsTest.class.getResourceAsStream("/sharing/htcds-2.0.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static List<String> wrong(Object document) throws IOException {
        return schema().validate(JSON.writeValueAsString(document), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    static Stream<String> exploitation() throws IOException {
        try (var file = HtcdsTest.class.getResourceAsStream("/cases/nrm-form-questions.csv")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split("[|\",=\n]")).stream()
                    .filter(word -> word.startsWith("types-of-exploitation-"))
                    .distinct();
        }
    }

    @Test
    void the_standard_has_eighty_four_fields_of_which_forty_are_core_and_three_deprecated() {
        assertThat(HtcdsStandard.FIELDS).hasSize(84);
        assertThat(HtcdsStandard.FIELDS.stream().filter(HtcdsStandard.Field::core))
                .hasSize(40);
        assertThat(HtcdsStandard.FIELDS.stream().filter(HtcdsStandard.Field::deprecated))
                .hasSize(3);
    }

    @Test
    void every_kind_of_exploitation_of_the_form_has_a_place_in_the_standard() throws IOException {
        assertThat(exploitation()).hasSize(10).containsExactlyInAnyOrderElementsOf(HtcdsStandard.CROSSWALK.keySet());
    }

    @ParameterizedTest
    @MethodSource("exploitation")
    void a_file_about_it_is_read_by_an_independent_reader_of_the_schema(String answer) throws IOException {
        var document =
                HtcdsCase.of(about(MAI), null, List.of(answer), NONE, true).document();
        assertThat(wrong(document)).isEmpty();
        var fields = (Map<?, ?>) document.get("fields");
        assertThat(fields.get(HtcdsStandard.EXPLOITATION))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        var kingdom = (Map<?, ?>) document.get("unitedKingdom");
        assertThat(kingdom.get("uk_ExploitationTypes")).isNotNull();
    }

    @Test
    void the_schema_refuses_a_code_that_the_standard_does_not_know() throws IOException {
        var document = HtcdsCase.of(about(MAI), null, List.of(), NONE, true).document();
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) document.get("fields");
        fields.put("prs_Gender", "Female");
        assertThat(wrong(document)).hasSize(1);
    }

    @Test
    void it_says_who_the_person_is_only_where_that_is_chosen() {
        var with = HtcdsCase.of(about(MAI), null, List.of(), NONE, true);
        assertThat(with.fields())
                .containsEntry("prs_FirstName", "Mai")
                .containsEntry("prs_Birthdate", "1999-02-03")
                .containsEntry("prs_Citizenship", List.of("VN"))
                .containsEntry("prs_PrimaryLanguage", "vie")
                .containsEntry("prs_Gender", "Feminine");
        var without = HtcdsCase.of(about(MAI), null, List.of(), NONE, false);
        assertThat(without.document().toString()).doesNotContain("Mai").doesNotContain("1999");
        assertThat(without.left()).anyMatch(line -> line.startsWith("Name, date of birth"));
    }

    @Test
    void what_is_not_known_or_not_in_a_list_is_absent_and_said() {
        var unknown = HtcdsCase.of(about(PersonDetails.UNKNOWN), null, List.of(), NONE, true);
        assertThat(unknown.fields()).containsOnlyKeys("org_Name", "cas_Status");
        var odd = HtcdsCase.of(
                about(new PersonDetails("", "", "", null, "neither", "Kurdish", "", "Bajuni")),
                null,
                List.of(),
                NONE,
                true);
        assertThat(odd.fields()).containsOnlyKeys("org_Name", "cas_Status");
        assertThat(odd.left()).anyMatch(line -> line.startsWith("Gender"));
        assertThat(odd.left()).anyMatch(line -> line.startsWith("Nationality"));
        assertThat(odd.left()).anyMatch(line -> line.startsWith("Language"));
    }

    @Test
    void the_table_has_a_column_for_each_field_and_reads_back_as_the_same() throws IOException {
        var made = HtcdsCase.of(
                about(MAI),
                null,
                List.of("types-of-exploitation-prostitution", "types-of-exploitation-wages-taken"),
                NONE,
                true);
        var rows = RecordsOfCsv.read(HtcdsFile.csv(made.document()));
        assertThat(rows.getFirst()).hasSize(84 + HtcdsCase.EXTENSION.size());
        var row = rows.getLast();
        assertThat(row.get(rows.getFirst().indexOf("prs_FirstName"))).isEqualTo("Mai");
        assertThat(row.get(rows.getFirst().indexOf("vic_TypeOfExploitation")))
                .isEqualTo("SexualExploitation;ForcedLabour");
        assertThat(row.get(rows.getFirst().indexOf("prs_MaritalStatus"))).isEmpty();
    }

    private static Need need(Domain domain, String wish) {
        var action = new PlanAction(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "Ask for a loan of tools",
                null,
                "",
                null,
                ActionState.OPEN,
                null,
                "",
                OwnerKind.PERSON);
        return new Need(UUID.randomUUID(), 1, domain, Answer.NEEDED, null, wish, null, List.of(action));
    }

    @Test
    void the_plan_is_in_the_file_in_words_only_with_the_name() throws IOException {
        var plan = new SupportPlan(1, null, List.of(need(Domain.MONEY, "To be paid by Canaryboss")));
        var with = HtcdsCase.of(about(MAI), null, List.of(), plan, true);
        assertThat(wrong(with.document())).isEmpty();
        assertThat(with.fields())
                .containsEntry("spl_Type", "Financial")
                .containsEntry("spl_Objectives", "Money and debt: To be paid by Canaryboss")
                .containsEntry("spl_ActionPlan", "Money and debt: Ask for a loan of tools (to do)");
        var without = HtcdsCase.of(about(MAI), null, List.of(), plan, false);
        assertThat(without.fields()).containsEntry("spl_Type", "Financial");
        assertThat(without.document().toString()).doesNotContain("Canary").doesNotContain("tools");
        assertThat(without.left()).contains("What the person wishes and what is done about it");
    }

    @Test
    void several_kinds_of_support_have_no_place_in_the_file_and_that_is_said() {
        var plan = new SupportPlan(
                1, null, List.of(need(Domain.MONEY, ""), need(Domain.IMMIGRATION, ""), need(Domain.GOALS, "")));
        var made = HtcdsCase.of(about(MAI), null, List.of(), plan, true);
        assertThat(made.fields()).doesNotContainKeys("spl_Type", "spl_Objectives");
        assertThat(made.left())
                .contains(
                        "Kinds of support: the standard has room for one, the plan has several",
                        "Needs that the standard has no kind of support for");
    }
}
