package waymark.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListAddressTest {

    @Test
    void one_thing_changes_and_the_rest_is_kept() {
        var address = ListAddress.of("/actions", "area=HULL&sort=due&page=3");
        assertThat(address.with("sort", "-due").without("page")).hasToString("/actions?area=HULL&sort=-due");
    }

    @Test
    void a_filter_left_untouched_is_not_carried_along() {
        assertThat(ListAddress.of("/actions", "area=&q=&status=late")).hasToString("/actions?status=late");
    }

    @Test
    void one_of_several_values_is_taken_off() {
        var address = ListAddress.of("/actions", "area=HULL&area=NEL");
        assertThat(address.without("area", "HULL")).hasToString("/actions?area=NEL");
    }

    @Test
    void what_means_something_in_an_address_is_written_so_that_it_does_not() {
        var address = ListAddress.of("/people", "q=A%26E+ward%3D%22%3E");
        assertThat(address.parameters()).containsExactly(new ListAddress.Parameter("q", "A&E ward=\">"));
        assertThat(address).hasToString("/people?q=A%26E+ward%3D%22%3E");
    }

    @Test
    void a_broken_query_shows_the_list_without_it() {
        assertThat(ListAddress.of("/people", "q=%zz&&=x&area=HULL&page")).hasToString("/people?area=HULL");
        assertThat(ListAddress.of("/people", "")).hasToString("/people");
    }
}
