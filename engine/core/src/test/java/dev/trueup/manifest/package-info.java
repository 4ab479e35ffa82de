/** Tests of reading: every fixture says on the offending line which mistake is expected there. */
@NullMarked
package dev.trueup.manifest;

import org.jspecify.annotations.NullMarked;
