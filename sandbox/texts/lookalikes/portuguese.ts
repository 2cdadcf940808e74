import type { Lookalikes } from '../letter.ts';

/** Honest mail in Portuguese that uses the words of fraud. */
export const portugueseLookalikes: Lookalikes = {
  'bank-details-change': [
    [
      'Nova conta bancária',
      'mudámos de banco. A partir do próximo mês: {bank}. A conta anterior mantém-se até ao fim do ano. Ligue para o número habitual para confirmar.',
    ],
    [
      'Mudança de banco {firm}',
      'como avisámos em {month}, o nosso balcão fecha. Pagamentos agora para {bank}; faturas anteriores a {date} ainda podem ir para a conta antiga.',
    ],
  ],
  'payroll-account-change': [
    ['Conta nova para o ordenado', 'mudei de banco e gostava de receber em {bank} a partir de {month}. Já está no portal, vês se chegou?'],
    ['Erro no IBAN', 'troquei dois algarismos quando entrei. O certo é {bank}. Desculpa!'],
  ],
  dunning: [
    [
      'Lembrete de pagamento {n}',
      'segundo os nossos registos {n}, de {sum}, venceu em {month}. Se já pagaram, ignorem este aviso. Caso contrário, agradecemos o pagamento para {bank} até {date}.',
    ],
    ['Segundo aviso {n}', 'ainda não recebemos {sum}. Agradecemos o pagamento até {date} para evitar juros. Conta: {bank}.'],
  ],
  'urgent-payment': [
    [
      'Pagar hoje: alfândega {n}',
      'a alfândega só liberta o contentor depois de {sum}. Pode sair hoje? O aviso vai em anexo, está aprovado.',
    ],
    ['Urgente: {n}', 'metes {n} nos pagamentos de hoje? Senão deixam de entregar. Encomenda e aprovação estão no sistema.'],
  ],
  'password-expiry': [
    [
      'A sua palavra-passe expira em {d} dias',
      'A sua palavra-passe expira em {d} dias. Altere-a com Ctrl+Alt+Del. Nunca enviamos links para isto.\n\nSuporte',
      'bare',
    ],
    ['Novo acesso em {date}', 'a partir de {date} é pedida a aplicação. Registem-se antes em {link}; na {weekday} ajudamos no bar.'],
  ],
  'awareness-training': [
    [
      'Formação: reconhecer faturas falsas',
      'Este mês: fraude por mail. Cuidado com pedidos urgentes de cartões-presente, IBAN alterados e links que pedem a palavra-passe. Curso: {link}',
      'bare',
    ],
    ['Aviso: mails falsos da direção', 'alguns receberam mails a pedir cartões-presente em nome da direção. Apaguem sem responder.'],
  ],
  'gift-card-reward': [
    ['O seu aniversário', 'parabéns por {d} anos! O seu cartão-presente de 50 euros está na receção.'],
    ['Vales para o sorteio', 'encomendas os vales para o sorteio, como todos os anos? Dez de 20 euros, no marketing. Sem pressa.'],
  ],
  'payroll-reminder': [
    ['Fecho de salários {month}', 'alterações de IBAN ou morada até {date}; depois passam para o mês seguinte.'],
    ['Confirmem os dados', 'vamos mudar de programa de salários. Confirmem conta e morada em {link}. Dúvidas, passem por cá.'],
  ],
  'callback-request': [
    ['Falamos?', 'estás à secretária? Prefiro explicar por telefone, é sobre {project}.'],
    ['Liga-me', 'liga-me quando puderes: {phone}', 'bare'],
  ],
  'shared-file': [
    ['{full} partilhou “{project}”', '{full} partilhou um ficheiro.\n\n{project}.xlsx\n\nAbrir: {link}', 'bare'],
    ['Para assinar', 'assina aqui até {weekday}: {link}'],
  ],
  'verification-code': [
    ['O seu código', 'O seu código é {n}. Expira em dez minutos. Não o partilhe com ninguém.', 'bare'],
    ['Novo início de sessão', 'Houve um início de sessão a partir de {city}. Se não foi o próprio, mude a palavra-passe: {link}', 'bare'],
  ],
  'new-address': [
    ['Número novo', 'a partir de {date} estou no {phone}; o antigo será desligado.'],
    ['Despedida', 'ao fim de {d} anos deixo a {firm}. A partir de {date} as faturas ficam com os colegas da contabilidade.'],
  ],
  'private-address': [
    ['de casa', 'escrevo do mail pessoal, a VPN não funciona. Imprimes o anexo? Assino amanhã.'],
    ['Candidatura', 'segue a minha candidatura à vaga do vosso site. Disponível a partir de {date}.'],
  ],
  newsletter: [
    [
      'Fraude nos pagamentos: o que saber',
      'IBAN alterados, faturas falsas, transferências urgentes: o nosso dossier de {month}.\n\n{link}\nCancelar subscrição',
    ],
    ['Ganhe um cartão-presente', 'Três perguntas, cinco cartões. Até {date}: {link}\n\nCancelar subscrição'],
  ],
};
