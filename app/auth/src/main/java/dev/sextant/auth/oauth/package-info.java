/// OAuth 2.0 and OpenID Connect: tokens that Sextant gets, keeps and renews.
@NullMarked
package dev.sextant.auth.oauth;

import org.jspecify.annotations.NullMarked;
