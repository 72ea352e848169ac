/// What one partnership gives to another as a file: guidance, workshops and campaign files, never people. Modules
/// say what they give and how they take it in; the module `exchange` writes and reads the file.
@NullMarked
package waymark.web.material;

import org.jspecify.annotations.NullMarked;
