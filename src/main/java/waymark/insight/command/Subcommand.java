package waymark.insight.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// One word after `bin/insight`.
interface Subcommand {

    /// What may follow the word, and what is printed.
    String usage();

    /// Does it and writes the answer.
    ///
    /// @param arguments what followed the word
    /// @throws BadInput where the arguments or a file were not understood
    void run(List<String> arguments, Writer out) throws IOException;
}
