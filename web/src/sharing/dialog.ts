import { dialog } from '../ui/dialog';
import { button, h } from '../ui/dom';
import { copy } from '../ui/save';
import { announce } from '../ui/status';
import { link } from './link';
import { literals } from './secrets';

/** Makes a link, which only this dialog holds. Only for a spec that the service accepts: */
export function shareDialog(spec: unknown, understood: boolean): void {
  if (!understood) {
    // in any other, a password may be in a place where none is expected.
    dialog('Share this spec', h('p', {}, 'The spec has errors. Correct them first. Otherwise a password in a wrong field could stay in the link.'));
    return;
  }
  const secrets = literals(spec);
  const url = link(location.href, spec);
  const field = h('input', { type: 'text', readonly: true, value: url, 'aria-label': 'Link', onFocus: () => field.select() });
  dialog(
    'Share this spec',
    h('p', {}, 'The link contains the spec, after the #. Browsers do not send this part to a server.'),
    secrets
      ? h('p', { class: 'notice' }, `${secrets === 1 ? '1 password was' : `${secrets} passwords were`} left out and replaced by a reference such as {"env": "REDIS_PASSWORD"}.`)
      : h('p', { class: 'notice' }, 'The spec contains no password. References to passwords stay in it.'),
    h('div', { class: 'row-of-fields' }, field, button('Copy', () => void copy(url).then(() => announce('Copied the link.')), { class: 'primary' })),
  );
}
