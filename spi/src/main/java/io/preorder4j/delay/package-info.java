/** What people ask about delays: who is to be told, asked, served or let go, and by when. */
@NullMarked
package io.preorder4j.delay;

import org.jspecify.annotations.NullMarked;
