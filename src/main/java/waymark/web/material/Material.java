package waymark.web.material;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// One thing in a file of material.
///
/// @param kind the code of its [MaterialKind]
/// @param source its reference in the partnership that gives it
/// @param edition its number there, from 1
/// @param content as its module writes it
public record Material(
        String kind, String source, int edition, String title, JsonNode content, List<MaterialFile> files) {

    public Material {
        files = List.copyOf(files);
    }

    /// A file that belongs to it, in the order in which its content names them.
    public record MaterialFile(byte[] content) {}
}
