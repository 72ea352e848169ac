package waymark.guides.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waymark.web.search.Spelling;

/// One guide, as its file says.
///
/// @param slug the name of its file, and the end of its address
/// @param title what it helps to do
/// @param topic what it is about
/// @param roles codes of the roles it is written for; `member` is everybody
/// @param checked when somebody last compared it with the product
/// @param pages addresses of pages that it explains, with `*` for a part that names a single thing
/// @param words other words by which people look for it
/// @param open true where somebody may read it who is not signed in
/// @param start true for the first page of a role, which is read at another address
public record Guide(
        String slug,
        String title,
        Topic topic,
        List<String> roles,
        LocalDate checked,
        List<String> pages,
        String words,
        boolean open,
        boolean start,
        List<Block> blocks) {

    public Guide {
        roles = List.copyOf(roles);
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
    }

    /// A part of it under a heading.
    ///
    /// @param id of its heading, empty for what comes before the first
    public record Section(Guide guide, String id, String title, String text) {

        /// Where it is read.
        public String path() {
            return id.isEmpty() ? guide.path() : guide.path() + "#" + id;
        }
    }

    /// Where it is read.
    public String path() {
        return start ? "/guides/for/" + slug : "/guides/" + slug;
    }

    /// Of the first page of a role, what the role is called.
    public String role() {
        return title.replaceFirst(":.*", "");
    }

    /// Its headings of the second level, for the table of contents.
    public List<Block.Heading> contents() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(heading -> heading.level() == 2)
                .toList();
    }

    /// What its first lines say, for lists.
    public String beginning() {
        return blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block::words)
                .findFirst()
                .orElse("");
    }

    /// Its parts, in order.
    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        var lines = new ArrayList<String>();
        var heading = new Block.Heading(2, "", title);
        for (var block : blocks) {
            if (block instanceof Block.Heading next) {
                sections.add(new Section(this, heading.id(), heading.words(), String.join(" ", lines)));
                lines.clear();
                heading = next;
            } else {
                lines.add(block.words());
            }
        }
        sections.add(new Section(this, heading.id(), heading.words(), String.join(" ", lines)));
        return sections.stream()
                .filter(section -> section.id().isEmpty() || !section.text().isBlank())
                .toList();
    }

    /// By what it is found among everything that the product has: not by each word of its text.
    public List<Spelling> spellings() {
        return List.of(
                Spelling.of(title, Spelling.Why.NAME),
                Spelling.of(title + " " + headings() + " " + words, Spelling.Why.CONTEXT));
    }

    private String headings() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block::words)
                .collect(Collectors.joining(" "));
    }
}
