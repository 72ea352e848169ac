package waymark.insight.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkageTest {

    private static final FieldEncoder ENCODER =
            new FieldEncoder(ProjectKey.of("an invented key of a test".getBytes(StandardCharsets.US_ASCII)));
    private static final List<Field> FIELDS =
            Febrl.NAMES_AND_BIRTH.stream().map(Field::named).toList();

    @Test
    void names_and_birth_date_find_whom_they_can_in_plain_text_and_encoded() throws IOException {
        var febrl = Febrl.read(1);
        var plain = febrl.list(Febrl.NAMES_AND_BIRTH, null);
        assertThat(Febrl.f1(Linkage.within(plain), plain, plain)).isGreaterThan(0.97);
        var encoded = febrl.list(Febrl.NAMES_AND_BIRTH, ENCODER);
        assertThat(Febrl.f1(Linkage.within(encoded), encoded, encoded)).isGreaterThan(0.968);
    }

    @Test
    void six_fields_find_everybody_in_plain_text_and_encoded() throws IOException {
        var febrl = Febrl.read(1);
        var plain = febrl.list(Febrl.SIX, null);
        assertThat(Febrl.f1(Linkage.within(plain), plain, plain)).isGreaterThan(0.999);
        var encoded = febrl.list(Febrl.SIX, ENCODER);
        assertThat(Febrl.f1(Linkage.within(encoded), encoded, encoded)).isGreaterThan(0.999);
    }

    @Test
    void lists_of_which_most_people_are_on_one_only_are_linked_as_well_without_names_as_with_them() throws IOException {
        var febrl = Febrl.read(3);
        var one = febrl.only(id -> id.endsWith("-org") && Febrl.person(id) < 1200);
        var other = febrl.only(id -> id.endsWith("-dup-0") && Febrl.person(id) > 400);
        var plain = one.list(Febrl.NAMES_AND_BIRTH, null);
        var plainOther = other.list(Febrl.NAMES_AND_BIRTH, null);
        double open = Febrl.f1(Linkage.between(plain, plainOther), plain, plainOther);
        assertThat(open).isGreaterThan(0.95);
        var encoded = one.list(Febrl.NAMES_AND_BIRTH, ENCODER);
        var encodedOther = other.list(Febrl.NAMES_AND_BIRTH, ENCODER);
        assertThat(Febrl.f1(Linkage.between(encoded, encodedOther), encoded, encodedOther))
                .isGreaterThan(0.945)
                .isGreaterThan(open - 0.015);
    }

    @Test
    void given_and_family_names_in_the_other_order_are_known() throws IOException {
        var febrl = Febrl.read(1).only(id -> id.endsWith("-org"));
        for (var encoder : new FieldEncoder[] {null, ENCODER}) {
            var list = febrl.list(Febrl.NAMES_AND_BIRTH, encoder);
            var turned = febrl.list(List.of("surname", "given_name", "date_of_birth"), encoder);
            var crossed = new PersonList(turned.ids(), list.fields(), turned.columns());
            assertThat(Febrl.f1(Linkage.between(list, crossed), list, crossed)).isGreaterThan(0.95);
        }
    }

    @Test
    void hardly_anybody_is_found_in_lists_of_different_people() throws IOException {
        var febrl = Febrl.read(2);
        var one = febrl.only(id -> Febrl.person(id) < 1500).list(Febrl.NAMES_AND_BIRTH, null);
        var other = febrl.only(id -> Febrl.person(id) >= 3000).list(Febrl.NAMES_AND_BIRTH, null);
        // among 3.4 million pairs there are a few of two people whose names and dates are nearly alike
        assertThat(Linkage.between(one, other).pairs().stream()
                        .filter(pair -> pair.probability() >= 0.5)
                        .map(Linkage.Pair::one)
                        .distinct())
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_short_list_with_one_person_in_common_says_so() {
        var one = list("a", "Lan,Nguyen,1990-03-04", "Ana,Popescu,1985-11-30", "Joy,Okafor,2001-07-09");
        var other = list("b", "Élan,Smith,1970-01-02", "Joy,Okafor,09/07/2001", "Mai,Tran,1999-12-12");
        var pairs = Linkage.between(one, other).pairs();
        assertThat(pairs).first().matches(pair -> pair.one() == 2 && pair.other() == 1);
        assertThat(pairs.getFirst().probability()).isGreaterThan(0.5);
        assertThat(pairs.stream().filter(pair -> pair.probability() >= 0.5)).hasSize(1);
    }

    @Test
    void three_bands_and_nothing_is_merged_by_itself() {
        assertThat(Linkage.Bands.USUAL.of(0.97)).isEqualTo(Linkage.Band.LINK);
        assertThat(Linkage.Bands.USUAL.of(0.5)).isEqualTo(Linkage.Band.REVIEW);
        assertThat(Linkage.Bands.USUAL.of(0.1)).isEqualTo(Linkage.Band.NO_LINK);
    }

    @Test
    void fewer_than_five_is_all_that_is_told_of_few() {
        var one = new ArrayList<String>();
        var other = new ArrayList<String>();
        var random = new Random(2);
        for (int person = 0; person < 40; person++) {
            one.add(invented(random));
            other.add(person < 3 ? one.get(person) : invented(random));
        }
        assertThat(SharedCount.of(list("a", one), list("b", other), Linkage.Bands.USUAL))
                .isEqualTo(new SharedCount.Told("<5", "<5"));
        assertThat(SharedCount.of(list("a", one), list("b", one), Linkage.Bands.USUAL))
                .isEqualTo(new SharedCount.Told("at least 36", "<5"));
    }

    @Test
    void a_list_of_few_is_not_asked_about_at_all() {
        var one = list("a", "Lan,Nguyen,1990-03-04");
        assertThat(SharedCount.of(one, one, Linkage.Bands.USUAL)).isInstanceOf(SharedCount.Refused.class);
        assertThatThrownBy(() -> SharedCount.of(one, one, Linkage.Bands.USUAL, 1, 5))
                .hasMessageContaining("never lowered");
    }

    private static String invented(Random random) {
        return "%s,%s,%d-%02d-%02d"
                .formatted(
                        letters(random),
                        letters(random),
                        1950 + random.nextInt(55),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
    }

    private static String letters(Random random) {
        var name = new StringBuilder();
        for (int at = 0; at < 7; at++) name.append((char) ('a' + random.nextInt(26)));
        return name.toString();
    }

    private static PersonList list(String prefix, String... people) {
        return list(prefix, List.of(people));
    }

    private static PersonList list(String prefix, List<String> people) {
        var ids = new ArrayList<String>();
        for (int person = 0; person < people.size(); person++) ids.add(prefix + person);
        return PersonList.plain(
                FIELDS,
                ids,
                people.stream().map(each -> List.of(each.split(",", -1))).toList());
    }
}
