import { dialog } from '../ui/dialog';
import { button, h } from '../ui/dom';
import { copy } from '../ui/save';
import { link } from './link';
import { literals } from './secrets';

/** Makes a link, which nothing but this dialog ever holds. Only for a spec that the service understands: */
export function shareDialog(spec: unknown, understood: boolean): void {
  if (!understood) {
    // in any other, a password may stand where nobody looks for one.
    dialog('Share this spec', h('p', {}, 'The spec has errors. Put them right first: a password in the wrong place would not be recognised as one.'));
    return;
  }
  const secrets = literals(spec);
  const url = link(location.href, spec);
  const field = h('input', { type: 'text', readonly: true, value: url, 'aria-label': 'Link', onFocus: () => field.select() });
  dialog(
    'Share this spec',
    h('p', {}, 'Whoever opens this link sees the spec. It is in the part behind #, which browsers send to no server.'),
    secrets
      ? h('p', { class: 'notice' }, `${secrets === 1 ? 'A password was' : `${secrets} passwords were`} left out: a reference such as {"env": "REDIS_PASSWORD"} takes the place.`)
      : h('p', { class: 'notice' }, 'The spec holds no password; references to where passwords are kept stay in it.'),
    h('div', { class: 'row-of-fields' }, field, button('Copy', () => void copy(url, 'The link was copied.'), { class: 'primary' })),
  );
}
