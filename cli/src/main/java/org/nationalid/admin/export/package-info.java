/// Exports of the access log: asked for through the gateway, fetched, and checked offline.
package org.nationalid.admin.export;
