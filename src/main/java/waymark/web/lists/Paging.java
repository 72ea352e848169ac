package waymark.web.lists;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which page of a long list is shown.
///
/// @param page from 1; never beyond the last
/// @param size rows on a page
/// @param rows in the whole list
public record Paging(int page, int size, long rows) {

    /// Stands for pages left out in a row of page numbers.
    public static final int GAP = 0;

    public Paging {
        page = (int) Math.clamp(page, 1, Math.max(1, (rows + size - 1) / size));
    }

    /// The page asked for. What is not a number is the first page, what is too large the last.
    public static Paging of(@Nullable String asked, int size, long rows) {
        return new Paging(number(asked), size, rows);
    }

    /// The page number in an address, 1 where there is none.
    public static int number(@Nullable String asked) {
        return asked != null && asked.matches("[0-9]{1,7}") ? Integer.parseInt(asked) : 1;
    }

    public int pages() {
        return (int) Math.max(1, (rows + size - 1) / size);
    }

    /// Rows before this page: the `offset` of its statement.
    public long offset() {
        return (page - 1L) * size;
    }

    /// Number of the first row on this page, 0 for an empty list.
    public long first() {
        return rows == 0 ? 0 : offset() + 1;
    }

    public long last() {
        return Math.min(rows, offset() + size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    /// First, last and those around the page shown, with [#GAP] where some are left out.
    public List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (int number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - page) <= 1) {
                numbers.add(number);
            } else if (numbers.getLast() != GAP) {
                numbers.add(GAP);
            }
        }
        return numbers;
    }
}
