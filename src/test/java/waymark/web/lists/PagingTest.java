package waymark.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void a_page_knows_its_rows() {
        var paging = Paging.of("3", 25, 60);
        assertThat(paging.pages()).isEqualTo(3);
        assertThat(paging.offset()).isEqualTo(50);
        assertThat(paging.first()).isEqualTo(51);
        assertThat(paging.last()).isEqualTo(60);
        assertThat(paging.hasNext()).isFalse();
        assertThat(paging.hasPrevious()).isTrue();
    }

    @Test
    void a_page_that_is_not_there_is_the_nearest_that_is() {
        assertThat(Paging.of("99", 25, 60).page()).isEqualTo(3);
        assertThat(Paging.of("0", 25, 60).page()).isEqualTo(1);
        assertThat(Paging.of("-4", 25, 60).page()).isEqualTo(1);
        assertThat(Paging.of("two", 25, 60).page()).isEqualTo(1);
        assertThat(Paging.of("99999999999999999999", 25, 60).page()).isEqualTo(1);
        assertThat(Paging.of(null, 25, 60).page()).isEqualTo(1);
    }

    @Test
    void an_empty_list_has_one_page_without_rows() {
        var paging = Paging.of("1", 25, 0);
        assertThat(paging.pages()).isEqualTo(1);
        assertThat(paging.first()).isZero();
        assertThat(paging.last()).isZero();
        assertThat(paging.hasNext()).isFalse();
    }

    @Test
    void a_full_last_page_does_not_make_an_empty_one_after_it() {
        assertThat(Paging.of("1", 25, 50).pages()).isEqualTo(2);
    }

    @Test
    void long_lists_leave_page_numbers_out() {
        assertThat(Paging.of("6", 10, 200).numbers()).containsExactly(1, Paging.GAP, 5, 6, 7, Paging.GAP, 20);
        assertThat(Paging.of("1", 10, 30).numbers()).containsExactly(1, 2, 3);
    }
}
