package waymark.documents;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import waymark.kernel.Problems;

/// How large a file may be, and how much one thing may have.
@Component
class DocumentLimits {

    /// What one thing has.
    ///
    /// @param documents that are offered
    /// @param bytes of all versions, removed ones too until they are deleted
    record Used(int documents, long bytes) {}

    private final long largest;
    private final long together;
    private final int most;

    DocumentLimits(
            @Value("${waymark.documents.largest}") DataSize largest,
            @Value("${waymark.documents.together}") DataSize together,
            @Value("${waymark.documents.most}") int most) {
        this.largest = largest.toBytes();
        this.together = together.toBytes();
        this.most = most;
    }

    long largest() {
        return largest;
    }

    String largestInWords() {
        return (largest >> 20) + " MB";
    }

    /// Notes what keeps one more file from being added.
    ///
    /// @param documents how many more documents it makes: one, or none where it is a new version
    void check(Problems problems, Used used, int documents, long bytes) {
        problems.when(
                used.documents() + documents > most,
                "file",
                "There are %d documents here already, the most there can be. Remove one that is not needed first"
                        .formatted(most));
        problems.when(
                used.bytes() + bytes > together,
                "file",
                "The documents here would take more than %d MB together. Remove one that is not needed first"
                        .formatted(together >> 20));
    }
}
