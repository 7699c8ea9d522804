/** The page's own files. */
@NullMarked
package io.tykredis.http.page;

import org.jspecify.annotations.NullMarked;
